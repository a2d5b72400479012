// compare.mjs DOCFACTS SUITES MODULES: runs the rules on links of markdownlint, and
// remark-validate-links, on the files of their own suites, and prints each line on which they and
// docfacts disagree, in order: SUITE RULE FILE:LINE WHOSE.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [docfacts, suites, modules] = process.argv.slice(2);
const require = createRequire(path.join(modules, "package.json"));
const load = (name) => import(pathToFileURL(require.resolve(name)));
const alike = {
  MD042: ["placeholder-target"],
  MD051: ["missing-anchor", "miscased-anchor"],
  MD052: ["undefined-reference-link", "undefined-footnote"],
  MD053: ["unused-definition", "duplicate-definition", "unused-footnote", "duplicate-footnote"],
  "missing-file": ["missing-target", "miscased-target"],
  "missing-heading": ["missing-anchor"],
};

// What docfacts says of a folder, in the words of the others: a set of "RULE FILE:LINE".
function ours(folder, rules) {
  const configuration = path.join(modules, "docfacts.json");
  fs.writeFileSync(configuration, "{}");
  const run = spawnSync(
    docfacts,
    ["check", "--root", folder, "--config", configuration, "--topic", "links", "--format", "jsonl"],
    { encoding: "utf8", maxBuffer: 1 << 28 },
  );
  if (run.status !== 0 && run.status !== 1) throw new Error(run.stderr);
  const said = new Set();
  for (const line of run.stdout.split("\n").filter(Boolean)) {
    const finding = JSON.parse(line);
    for (const rule of rules) {
      if (alike[rule].includes(finding.rule)) said.add(`${rule} ${finding.path}:${finding.line}`);
    }
  }
  return said;
}

async function markdownlint(folder, rules) {
  const { lint } = await load("markdownlint/sync");
  const files = fs.readdirSync(folder).filter((name) => name.endsWith(".md"));
  const results = lint({
    files: files.map((name) => path.join(folder, name)),
    config: { default: false, ...Object.fromEntries(rules.map((rule) => [rule, true])) },
    noInlineConfig: true,
  });
  const said = new Set();
  for (const [file, errors] of Object.entries(results)) {
    for (const error of errors) {
      said.add(`${error.ruleNames[0]} ${path.basename(file)}:${error.lineNumber}`);
    }
  }
  return said;
}

async function remark(folder) {
  const { remark: processor } = await load("remark");
  const { default: validateLinks } = await load("remark-validate-links");
  const { VFile } = await load("vfile");
  const { engine } = await load("unified-engine");
  const said = new Set();
  const stream = new (await import("node:stream")).PassThrough();
  await new Promise((resolve, reject) => {
    engine(
      {
        processor: processor(),
        plugins: [[validateLinks, { repository: false }]],
        files: ["."],
        extensions: ["md"],
        cwd: folder,
        rcName: undefined,
        detectIgnore: false,
        streamError: stream,
        output: false,
        reporter(files) {
          for (const file of files) {
            for (const message of file.messages) {
              const rule = message.ruleId.replace("-in-file", "");
              said.add(`${rule} ${path.relative(folder, path.resolve(folder, file.path))}:${message.line}`);
            }
          }
          return "";
        },
      },
      (error) => (error ? reject(error) : resolve()),
    );
  });
  return said;
}

function report(suite, folder, mine, theirs) {
  const both = [...theirs].filter((one) => mine.has(one)).length;
  console.error(`${suite}: ${both} agree, ${theirs.size - both} theirs alone, ${mine.size - both} ours alone`);
  const lines = [];
  for (const one of theirs) if (!mine.has(one)) lines.push(`${suite} ${one} theirs`);
  for (const one of mine) if (!theirs.has(one)) lines.push(`${suite} ${one} ours`);
  return lines;
}

const rules = ["MD042", "MD051", "MD052", "MD053"];
const lintFolder = path.join(suites, "markdownlint/test");
const linkFolder = path.join(suites, "remark-validate-links/test/fixtures");
const disagreements = [
  ...report("markdownlint", lintFolder, ours(lintFolder, rules), await markdownlint(lintFolder, rules)),
  ...report("remark-validate-links", linkFolder, ours(linkFolder, ["missing-file", "missing-heading"]), await remark(linkFolder)),
];
console.log(disagreements.sort().join("\n"));
