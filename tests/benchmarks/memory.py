"""Print the memory that a run takes per cell (bytes): a process of its own, so that the peak is this run's."""

from .ours import bytes_per_cell

if __name__ == "__main__":
    print(bytes_per_cell(3000))
