"""What there is to take a picture of, and in which looks."""

from dataclasses import dataclass

from studio.gui.theme.theme import Appearance


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A theme, a text size and a size of the window."""

    name: str
    appearance: Appearance = Appearance.LIGHT
    zoom: float = 1.0
    width: int = 1280
    height: int = 800


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A screen, and the action that opens something on it; no screen means the welcome page."""

    name: str
    screen: str = ""
    action: str = ""


LOOKS = (
    Look(name="light"),
    Look(name="dark", appearance=Appearance.DARK),
    Look(name="small", width=960, height=640),
    Look(name="large", zoom=1.5),
)

# Whatever an action opens: a dialog, a panel, or the palette.
OPENED = (
    ("palette", "overview", "palette.open"),
    ("keys", "overview", "help.keys"),
    ("preferences", "overview", "window.preferences"),
    ("jobs", "overview", "jobs.show"),
    ("new-project", "overview", "project.new"),
    ("target", "design", "design.target"),
    ("topics", "design", "design.topics"),
    ("snapshot", "design", "design.snapshot"),
    ("task", "design", "task.add"),
    ("paste", "design", "task.paste"),
    ("splits", "design", "design.splits"),
    ("coverage", "design", "design.coverage"),
    ("trace", "review", "review.trace"),
    ("reasons", "review", "review.reasons"),
    ("agreement", "review", "review.agreement"),
    ("worth", "review", "review.worth"),
    ("repairs", "review", "review.repairs"),
)


def scenes(screens: list[str]) -> list[Scene]:
    """Give the welcome page, every screen, and whatever opens on one."""
    opened = [Scene(name=name, screen=screen, action=action) for name, screen, action in OPENED]
    return [
        Scene(name="welcome"),
        *(Scene(name=screen, screen=screen) for screen in screens),
        *(scene for scene in opened if scene.screen in screens),
    ]
