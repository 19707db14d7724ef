import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { parse } from "yaml";
import { test } from "vitest";
import { evaluate } from "../src/engine/evaluate.ts";
import { renderTable } from "../src/report/table.ts";
import { renderExplain } from "../src/report/explain.ts";
import { renderMarkdown } from "../src/report/markdown.ts";
import { renderHtml } from "../src/report/html.ts";
import { renderJson } from "../src/report/json.ts";
import { renderCsv } from "../src/report/csv.ts"; import { renderQuestions } from "../src/report/questions.ts";
const M = "/work/main/mappings/"; const y = (f: string) => parse(readFileSync(f, "utf8")); const dir = (d: string) => readdirSync(M + d).filter((f) => f.endsWith(".yaml")).map((f) => y(M + d + "/" + f));
test("try", () => {
  const standards = ["iso27001-2022", "iso27001-2013", "tsc-2017"].map((s) => y(M + `standards/${s}.yaml`));
  const links = ["iso27001-2022", "tsc-2017"].flatMap((s) => dir("links/" + s).flat().map((l: any) => ({ needs: [], ...l, standard: s })));
  const ds: any = { version: "1.0.0", digest: "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", overlays: [], standards, correspondences: [y(M + "standards/iso27001-2013-to-2022.yaml")], topics: dir("topics").flat(), moved: [], links, procedures: dir("procedures").flat(), checklists: dir("checklists"), policies: dir("policies"), sources: y("/work/main/seeds/sources.yaml"), waivers: [] };
  const all = Object.fromEntries(standards[0]!.requirements.filter((r: any) => r.type === "control").map((r: any) => [r.id, "implemented"]));
  const results: any = {}; for (const p of ds.procedures.filter((p: any) => p.topic === "computer-room-entry")) results[p.id] = "no-exception";
  const c: any = { schema: "certmap/connector@1", connector: { name: "株式会社ことり送金（架空）", apiService: "ことり残高照会", connection: "reference" }, evidence: [
    { id: "isms", kind: "isms-certificate", standard: "iso27001-2022", issued: "2024-03-01", expires: "2027-02-28", scope: { apiService: "yes" }, soa: { disclosed: true, controls: { ...all, "A.7.2": "inherited", "A.8.30": "excluded", "A.5.7": "unknown" }, inheritedFrom: { "A.7.2": "Cloud X" } } },
    { id: "soc2", kind: "soc2-report", type: 2, period: { from: "2025-10-01", to: "2026-09-30" }, categories: ["security", "availability"], opinion: "unqualified", scope: { apiService: "yes" }, subservices: [{ name: "Cloud X", method: "carve-out", criteria: ["CC6.4", "A1.2"] }], exceptions: [{ criterion: "CC7.2" }], userControls: [{ text: "利用者IDを定期的に見直す", owner: "bank" }] },
    { id: "aup", kind: "aup-report", date: "2026-06-30", users: ["みらい銀行"], scope: { apiService: "yes", text: "API" }, results },
    { id: "aup2", kind: "aup-report", date: "2026-06-30", users: ["別の銀行"], scope: { apiService: "unknown" }, results: { "supplier-agreements.1": "no-exception" } },
    { id: "pm", kind: "other", name: "プライバシーマーク" },
  ], answers: [{ checklist: "fisc-2019-09", item: 9, topics: ["supplier-selection"], text: "別紙のとおり。", acceptedBy: "みらい銀行", on: "2026-05-20" }] };
  const o = { checklist: "fisc-2019-09", policy: "standard", asOf: "2026-11-22", bank: "みらい銀行" };
  const r = evaluate(ds, c, o);
  for (const lang of ["ja", "en"] as const) {
    for (const width of [60, 80, 120]) writeFileSync(`/tmp/rep/table-${lang}-${width}.txt`, renderTable(r, ds, { lang, width, colour: false }));
    for (const no of [13, 9, 3, 7]) writeFileSync(`/tmp/rep/explain-${lang}-${no}.txt`, renderExplain(r, ds, no, { lang, width: 80, colour: false }));
    writeFileSync(`/tmp/rep/r-${lang}.md`, renderMarkdown(r, ds, { lang }));
    writeFileSync(`/tmp/rep/r-${lang}.csv`, renderCsv(r, ds, { lang })); for (const format of ["text", "md"] as const) writeFileSync(`/tmp/rep/q-${lang}.${format}`, renderQuestions(r, ds, { lang, format }));
    writeFileSync(`/tmp/rep/r-${lang}.html`, renderHtml(r, ds, { lang }));
  }
  writeFileSync("/tmp/rep/r.json", renderJson(r, ds));
});
