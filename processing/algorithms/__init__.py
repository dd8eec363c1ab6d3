"""The QGIS Processing algorithms, one a file."""

from .compare.bottlenecks import Bottlenecks
from .compare.comparevariants import CompareVariants
from .flood.cloudburst import Cloudburst
from .flood.designstorm import DesignStorm
from .flood.vulnerablebuildings import VulnerableBuildings
from .heat.coolplaces import CoolPlaces
from .heat.heatexposure import HeatExposure
from .heat.heatstress import HeatStressMap
from .heat.routeshade import RouteShade
from .heat.shadows import Shadows
from .heat.skyview import SkyViewFactor
from .measures.applymeasures import ApplyMeasures
from .study.addmeasures import AddMeasures
from .study.checkstudy import CheckStudy
from .study.createstudy import CreateStudy
from .study.demodistrict import DemoDistrict
from .study.editscenario import EditScenario
from .study.editvariant import EditVariant
from .study.preparestudy import PrepareStudy
from .study.repeatrun import RepeatRun
from .study.runstudy import RunStudy
from .trees.canopycover import CanopyCover
from .trees.comparedefinitions import CompareDefinitions
from .trees.greenaccess import GreenAccess
from .trees.greenquality import GreenQuality
from .trees.plantingplan import PlantingPlan
from .trees.score330300 import Score330300
from .trees.treesight import TreeSight

ALGORITHMS: tuple[type, ...] = (
    DemoDistrict,
    PrepareStudy,
    CreateStudy,
    EditVariant,
    AddMeasures,
    EditScenario,
    RunStudy,
    RepeatRun,
    CheckStudy,
    ApplyMeasures,
    DesignStorm,
    Cloudburst,
    VulnerableBuildings,
    Shadows,
    SkyViewFactor,
    HeatStressMap,
    CoolPlaces,
    RouteShade,
    HeatExposure,
    TreeSight,
    CanopyCover,
    GreenAccess,
    Score330300,
    CompareDefinitions,
    PlantingPlan,
    GreenQuality,
    Bottlenecks,
    CompareVariants,
)
