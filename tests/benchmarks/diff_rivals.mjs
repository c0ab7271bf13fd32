// Marks what other tools' algorithms find to differ; see diff_rivals.py.
//
// In: {"modules": folder of node_modules, "tool": name, "pairs": [[left, right], …]}.
// Out: for each pair two lists of [start, end] in code points.

import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const { modules, tool, pairs } = JSON.parse(readFileSync(0, "utf8"));

// What VS Code's editor runs, with its own defaults: lines first, then characters in them.
async function vscode() {
  const file = "monaco-editor-core/esm/vs/editor/common/diff/defaultLinesDiffComputer/defaultLinesDiffComputer.js";
  const { DefaultLinesDiffComputer } = await import(pathToFileURL(path.join(modules, file)).href);
  const computer = new DefaultLinesDiffComputer();
  const options = { ignoreTrimWhitespace: false, maxComputationTimeMs: 5000, computeMoves: false };
  return (left, right) => {
    const lines = [left.split("\n"), right.split("\n")];
    const starts = lines.map(lineStarts);
    const found = [[], []];
    for (const change of computer.computeDiff(lines[0], lines[1], options).changes) {
      const parts = change.innerChanges ?? [change.toRangeMapping2(lines[0], lines[1])];
      for (const one of parts) {
        found[0].push(span(starts[0], one.originalRange));
        found[1].push(span(starts[1], one.modifiedRange));
      }
    }
    return found;
  };
}

// Fraser's diff of characters, with its clean-up for readers.
async function diffMatchPatch() {
  const Matcher = createRequire(import.meta.url)(path.join(modules, "diff-match-patch"));
  const matcher = new Matcher();
  return (left, right) => {
    const parts = matcher.diff_main(left, right);
    matcher.diff_cleanupSemantic(parts);
    const found = [[], []];
    const at = [0, 0];
    for (const [sort, text] of parts) {
      for (const side of [0, 1]) {
        if (sort === (side ? -1 : 1)) continue;
        if (sort !== 0) found[side].push([at[side], at[side] + text.length]);
        at[side] += text.length;
      }
    }
    return found;
  };
}

function lineStarts(lines) {
  const starts = [0];
  for (const line of lines) starts.push(starts.at(-1) + line.length + 1);
  return starts;
}

function span(starts, range) {
  return [
    starts[range.startLineNumber - 1] + range.startColumn - 1,
    starts[range.endLineNumber - 1] + range.endColumn - 1,
  ];
}

// Half a code point counts as the whole.
function inCodePoints(text, [start, end]) {
  const isSecondHalf = (at) => at > 0 && at < text.length && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
  const first = isSecondHalf(start) ? start - 1 : start;
  const last = isSecondHalf(end) ? end + 1 : Math.min(end, text.length);
  return [[...text.slice(0, first)].length, [...text.slice(0, last)].length];
}

const run = await { vscode, diffMatchPatch }[tool]();
const marked = pairs.map((pair) =>
  run(...pair).map((spans, side) => spans.map((one) => inCodePoints(pair[side], one))),
);
process.stdout.write(JSON.stringify(marked));
