/* Judges one address as the HTTP Observatory does: its own scan, but at ports of our choice. */
import fs from "node:fs";

const folder = new URL("./node_modules/@mdn/mdn-http-observatory/", import.meta.url);
const preloaded = new URL("conf/hsts-preload.json", folder);
if (!fs.existsSync(preloaded)) {
  fs.writeFileSync(preloaded, "{}"); // the package would fetch the list of browsers; nothing of ours is in it
}
const from = (path) => import(new URL(`src/${path}`, folder));
const { retrieve } = await from("retriever/retriever.js");
const { ALL_TESTS } = await from("constants.js");
const { getGradeForScore, getScoreModifier } = await from("grader/grader.js");

const [hostname, httpPort, httpsPort, path] = process.argv.slice(2);
const answers = await retrieve(hostname, { httpPort, httpsPort, path });
const results = ALL_TESTS.map((test) => test(answers)).filter(({ result }) => result);
const modifiers = results.map(({ result }) => getScoreModifier(result));
const lost = modifiers.filter((each) => each < 0).reduce((sum, each) => sum + each, 100);
const score = lost >= 90 ? modifiers.reduce((sum, each) => sum + each, 100) : lost;
const told = results.map((each, index) => [each.constructor.name, each.result, modifiers[index], each.pass]);
console.log(JSON.stringify({ score, grade: getGradeForScore(score).grade, tests: told }));
process.exit(0);
