"""The window's language: what can be chosen, and loading it at start."""

from enum import StrEnum

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from studio import resources


class Language(StrEnum):
    """What a person chooses in the preferences; it takes effect at the next start."""

    SYSTEM = "system"
    ENGLISH = "en"
    GERMAN = "de"


# A language is named in itself, so that whoever reads it finds it.
NAMES = {Language.ENGLISH: "English", Language.GERMAN: "Deutsch"}


def install(app: QApplication, language: Language) -> list[QTranslator]:
    """Load the language's words, and write numbers and dates as it does; gives what it loaded."""
    locale = locale_of(language)
    QLocale.setDefault(locale)
    app.setLayoutDirection(locale.textDirection())
    code = spoken(language)
    qt_files = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    installed = []
    for folder, name in (
        (qt_files, f"qtbase_{code}"),
        (str(resources.path("translations")), f"stillroom_{code}"),
    ):
        translator = QTranslator(app)
        if translator.load(f"{folder}/{name}.qm"):
            app.installTranslator(translator)
            installed.append(translator)
    return installed


def locale_of(language: Language) -> QLocale:
    """Give how numbers and dates are written: the system's way wherever it speaks the language."""
    system = QLocale.system()
    if language is Language.SYSTEM or system.name().startswith(language.value):
        return system if spoken(language) == system.name()[:2] else QLocale("en")
    return QLocale(language.value)


def spoken(language: Language) -> str:
    """Give the two letters of the language that is shown; English where there is no other."""
    wanted = QLocale.system().name()[:2] if language is Language.SYSTEM else language.value
    return wanted if wanted in {one.value for one in NAMES} else Language.ENGLISH.value
