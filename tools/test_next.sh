#!/usr/bin/env bash
# Run the tests with the QGIS of Debian 13's backports (3.44), in a chroot under .build/ that is kept for the next time.
# All mounts are made in a private mount namespace, so nothing of them is left on this system, whatever happens.
set -euo pipefail
cd "$(dirname "$0")/.."
SUITE=trixie
CHROOT=$PWD/.build/$SUITE
COPY=$CHROOT/src/stadstweeling

stop() { printf '%s\n' "$@" >&2; exit 1; }

# Make a bare Debian that prefers its backports; the set-up of 'make test' installs the rest.
build() {
    local address
    command -v debootstrap >/dev/null || stop 'This needs debootstrap: apt-get install debootstrap'
    address=$(apt-get indextargets --format "\$(REPO_URI)" 'Created-By: Packages' 'Component: main' 'Label: Debian' |
        head -n 1)
    [ -n "$address" ] || stop 'apt knows no source of Debian here, so there is nothing to make a Debian 13 from.'
    echo "==> Building Debian 13 in .build/$SUITE; with QGIS it takes about 3 GB"
    rm -rf --one-file-system "$CHROOT"
    mkdir -p "$CHROOT"
    debootstrap --variant=minbase --include=ca-certificates,git,make "$SUITE" "$CHROOT" "$address" \
        >.build/debootstrap.log || stop 'debootstrap failed; see .build/debootstrap.log'
    echo "deb $address $SUITE-backports main" >"$CHROOT/etc/apt/sources.list.d/backports.list"
    printf '%s\n' 'Package: *' "Pin: release n=$SUITE-backports" 'Pin-Priority: 500' \
        >"$CHROOT/etc/apt/preferences.d/backports"
    touch "$CHROOT/ready"
}

# Let apt and pip inside find the network as they do outside.
borrow_configuration() {
    cp -L /etc/resolv.conf "$CHROOT/etc/"
    cp -L /etc/ssl/certs/ca-certificates.crt "$CHROOT/etc/ssl/certs/"
    if [ -f /etc/pip.conf ]; then cp -L /etc/pip.conf "$CHROOT/etc/"; fi
    if [ -d ~/.config/pip ]; then mkdir -p "$CHROOT/root/.config" && cp -rL ~/.config/pip "$CHROOT/root/.config/"; fi
}

# Copy the files as they are now, committed or not; the copy keeps its own .venv.
copy_checkout() {
    mkdir -p "$COPY"
    find "$COPY" -mindepth 1 -maxdepth 1 ! -name .venv -exec rm -rf {} +
    git ls-files -z --cached --others --exclude-standard |
        tar --create --null --files-from - --ignore-failed-read 2>/dev/null | tar --extract --directory "$COPY"
}

[ "$(id -u)" = 0 ] || stop 'A chroot needs root: sudo make test-next'
[ -e "$CHROOT/ready" ] || build
borrow_configuration
copy_checkout
[ ! -d ../shared ] || mkdir -p "$CHROOT/src/shared"
# shellcheck disable=SC2016
exec unshare --mount --propagation private bash -euc '
    mount -t proc proc "$1/proc"
    mount -t sysfs sys "$1/sys"
    mount --rbind /dev "$1/dev"
    [ ! -d ../shared ] || mount --bind -o ro ../shared "$1/src/shared"
    exec env --ignore-environment HOME=/root LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin \
        http_proxy="${http_proxy:-}" https_proxy="${https_proxy:-}" chroot "$1" bash -euc "
            cd /src/stadstweeling
            git init --quiet && git add --all && git -c user.name=test -c user.email=test@localhost commit --quiet -m test
            exec make test ARGS=\"\$1\"" inside "$2"
' inside "$CHROOT" "$*"
