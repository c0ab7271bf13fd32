"""Every label that the services give a step or a piece of past work, found in their source."""

import ast
import itertools
from collections.abc import Iterable, Iterator
from pathlib import Path

# Which argument is the label: by place, and by name.
_GIVEN = {"recording": (1, "label"), "record": (None, "label"), "name": (1, "label")}
_MADE = ("ChangeSet",)


def find(files: Iterable[Path]) -> dict[str, str]:
    """Give each label, with samples in its places, and where it is given."""
    found: dict[str, str] = {}
    for path in files:
        module = _Module(ast.parse(path.read_text(encoding="utf-8")))
        for line, label in module.labels():
            found.setdefault(label, f"{path.name}:{line}")
    return found


class _Module:
    """One module, in which a label is followed back to the words that it is made of."""

    def __init__(self, tree: ast.Module) -> None:
        self._tree = tree
        self._functions = {
            node.name: node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)
        }

    def labels(self) -> Iterator[tuple[int, str]]:
        for function in [*self._functions.values(), None]:
            for call in _calls(function or self._tree):
                given = _label(call)
                if given is not None and (function is None) is (self._around(call) is None):
                    for text in self._texts(given, function):
                        yield call.lineno, text

    def _around(self, call: ast.Call) -> ast.FunctionDef | None:
        return next((f for f in self._functions.values() if call in ast.walk(f)), None)

    def _texts(self, node: ast.expr, function: ast.FunctionDef | None) -> Iterator[str]:
        """Give all that an expression can be; nothing where it comes from elsewhere."""
        match node:
            case ast.Constant(value=str(text)) if text:
                yield text
            case ast.JoinedStr(values=values):
                for parts in itertools.product(*(list(self._piece(one)) for one in values)):
                    yield "".join(parts)
            case ast.IfExp() | ast.Dict():
                either = node.values if isinstance(node, ast.Dict) else [node.body, node.orelse]
                for value in either:
                    yield from self._texts(value, function)
            case ast.Name(id=name) | ast.Subscript(value=ast.Name(id=name)):
                yield from self._named(name, function)
            case ast.Call(func=ast.Name(id=name)) if name in self._functions:
                inner = self._functions[name]
                for one in ast.walk(inner):
                    if isinstance(one, ast.Return) and one.value is not None:
                        yield from self._texts(one.value, inner)

    def _named(self, name: str, function: ast.FunctionDef | None) -> Iterator[str]:
        for scope in (function, self._tree):
            values = [value for value in _assigned(scope, name)]
            if values:
                for value in values:
                    yield from self._texts(value, function)
                return
        if function is not None and name in (one.arg for one in function.args.args):
            place = [one.arg for one in function.args.args if one.arg != "self"].index(name)
            for caller in self._functions.values():
                for call in _calls(caller):
                    if _called(call) == function.name and len(call.args) > place:
                        yield from self._texts(call.args[place], caller)

    def _piece(self, node: ast.expr) -> Iterator[str]:
        """Give samples of one piece of an f-string."""
        match node:
            case ast.Constant(value=str(text)):
                yield text
            case ast.FormattedValue(value=ast.Call(func=ast.Name(id="counted"), args=[_, word])):
                said = ast.literal_eval(word)
                yield from (f"1 {said}", f"1,204 {said}s")
            case ast.FormattedValue(value=ast.Call(func=ast.Name(id="_counted"))):
                yield from ("1 task", "1,204 tasks")
            case ast.FormattedValue(value=ast.IfExp(body=ast.Constant(), orelse=other)):
                assert isinstance(other, ast.Constant)
                yield str(other.value)  # the plural; numbers below are always some
            case ast.FormattedValue(value=ast.Name(id=name)) if _assigned(self._tree, name):
                yield from self._named(name, None)
            case ast.FormattedValue(value=ast.Call(func=ast.Name(id="len"))):
                yield "1,204"
            case ast.FormattedValue(format_spec=ast.JoinedStr()):
                yield "1,204"
            case ast.FormattedValue(value=ast.Attribute(attr="content")):
                yield from ("tasks", "answers", "preferences")
            case ast.FormattedValue(value=ast.Name(id="more" | "count")):
                yield "1,204"
            case _:
                yield "wine"


def _calls(node: ast.AST) -> Iterator[ast.Call]:
    return (one for one in ast.walk(node) if isinstance(one, ast.Call))


def _called(call: ast.Call) -> str:
    match call.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""


def _label(call: ast.Call) -> ast.expr | None:
    name = _called(call)
    if name not in _GIVEN and name not in _MADE:
        return None
    match call.func:
        case ast.Attribute(attr="name", value=ast.Name(id=owner)) if owner != "changes":
            return None
    place = _GIVEN.get(name, (None, ""))[0]
    if place is not None and len(call.args) > place:
        return call.args[place]
    return next((one.value for one in call.keywords if one.arg == "label"), None)


def _assigned(scope: ast.AST | None, name: str) -> list[ast.expr]:
    if scope is None:
        return []
    nodes = scope.body if isinstance(scope, ast.Module) else list(ast.walk(scope))
    found: list[ast.expr] = []
    for node in nodes:
        match node:
            case ast.Assign(targets=[ast.Name(id=target)], value=value) if target == name:
                found.append(value)
            case ast.AnnAssign(target=ast.Name(id=target), value=ast.expr() as value) if (
                target == name
            ):
                found.append(value)
    return found
