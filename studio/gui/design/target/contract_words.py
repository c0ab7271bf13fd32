"""What is said of each form of an answer, and an example of each."""

from PySide6.QtCore import QObject

from studio.domain.target import ContractType
from studio.gui import text


class ContractWords(QObject):
    """Names, explanations and examples in the window's language."""

    def types(self) -> list[tuple[str, str]]:
        """Give the forms by key, each with its name."""
        return [(kind.value, text.contract(kind)) for kind in ContractType]

    def explained(self, kind: ContractType) -> str:
        """Say what an answer of this form is."""
        return {
            ContractType.TEXT: self.tr("Free text. Graders and reviewers judge it."),
            ContractType.JSON: self.tr(
                "One JSON value and nothing around it. With a schema it is checked field by field."
            ),
            ContractType.SQL: self.tr(
                "One query. It is run on the fixture, read-only and under a time limit."
            ),
            ContractType.PYTHON: self.tr("Python code. It must compile; it is not run here."),
            ContractType.TOOL_CALL: self.tr(
                "Calls of the tools below, with arguments that fit their schemas; or none."
            ),
        }[kind]

    def schema_help(self) -> str:
        """Say what stands in the schema's field."""
        return self.tr(
            "JSON Schema, draft 2020-12. Leave it empty to ask for valid JSON alone. Use “enum” "
            "for choices and “required” for what must be there."
        )

    def tools_help(self) -> str:
        """Say what stands in the tools' field."""
        return self.tr(
            "A list of function tools as OpenAI's API takes them: name, description, and "
            "parameters as a JSON Schema. Tasks may bring tools of their own."
        )

    def fixture_help(self) -> str:
        """Say what stands in the fixture's field."""
        return self.tr(
            "The SQL that makes a small database: CREATE TABLE and INSERT, or a dump. It is made "
            "anew in memory for each check and touches no file."
        )

    def example_help(self, kind: ContractType) -> str:
        """Say what an example is good for."""
        if kind is ContractType.TEXT:
            return self.tr("An answer as it should be, for whoever writes or reviews tasks.")
        return self.tr("An answer as it should be. It is checked against the contract as you type.")

    def example_of(self, kind: ContractType) -> str:
        """Give an answer of this form, shown while the field is empty."""
        return {
            ContractType.TEXT: "",
            ContractType.JSON: '{"category": "delivery", "reply": "…"}',
            ContractType.SQL: "SELECT name FROM cheese WHERE country = 'CH'",
            ContractType.PYTHON: "def f(x):\n    return x + 1",
            ContractType.TOOL_CALL: '[{"name": "track", "arguments": {"number": "AB-123456"}}]',
        }[kind]

    def tools_example(self) -> str:
        """Give a list of one tool, shown while the field is empty."""
        return (
            '[{"type": "function", "function": {"name": "track",\n'
            '  "parameters": {"type": "object", "properties": {"number": {"type": "string"}}}}}]'
        )

    def fixture_example(self) -> str:
        """Give a small database, shown while the field is empty."""
        return (
            "CREATE TABLE cheese (name TEXT, country TEXT);\n"
            "INSERT INTO cheese VALUES ('Gruyère', 'CH');"
        )
