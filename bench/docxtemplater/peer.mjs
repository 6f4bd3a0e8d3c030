// Fills a template with docxtemplater, on command: one JSON object per line in, one per line out.
import { readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";

let template;
let data;

// A Docxtemplater is spent once it has rendered: every document starts from the template's bytes, as its manual says.
function fill() {
  const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, delimiters: { start: "{{", end: "}}" } });
  document.render(data);
  return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
}

function measure(milliseconds) {
  const start = process.hrtime.bigint();
  let documents = 0;
  let elapsed;
  do {
    fill();
    documents++;
    elapsed = Number(process.hrtime.bigint() - start) / 1e6;
  } while (elapsed < milliseconds);
  return { documents, milliseconds: elapsed };
}

const commands = {
  load: ({ template: file, data: json }) => {
    template = readFileSync(file);
    data = JSON.parse(readFileSync(json, "utf8"));
    return {};
  },
  write: ({ file }) => {
    writeFileSync(file, fill());
    return {};
  },
  measure: ({ milliseconds }) => measure(milliseconds),
  memory: () => ({ peakKilobytes: process.resourceUsage().maxRSS }),
};

for await (const line of createInterface({ input: process.stdin })) {
  const command = JSON.parse(line);
  console.log(JSON.stringify(commands[command.do](command)));
}
