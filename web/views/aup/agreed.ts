import { periodFault } from "../../../src/engine/aup/period.ts";
import type { AupDraft, AupParameterValues } from "../../../src/engine/aup/types.ts";
import { aupWords } from "../../../src/report/aup/words.ts";
import type { App } from "../../app/app.ts";
import type { Dataset } from "../../app/types.ts";
import { openModal } from "../../dom/dialog.ts";
import { h, keyed, setAttribute, setText } from "../../dom/h.ts";
import { download } from "../../files/download.ts";
import { fileName } from "../../files/names.ts";
import { type Choice, fieldsOf, type SizeField, withEngagement, withPeriod, withValue } from "./choice.ts";
import type { AupViewWords } from "./words.ts";

const parties = ["practitioner", "engagingParty", "responsibleParty"] as const;

/** What the engagement settles: the parties, the period, sizes and dates; opened from a file and saved as one. */
export function makeAgreed(app: App, words: AupViewWords, change: (choice: Choice) => void) {
  const { language } = app.model();
  const names = aupWords[language];
  let now: Choice;
  let last: { readonly draft: AupDraft; readonly dataset: Dataset } | undefined;
  const set = (parameters: AupParameterValues) => change({ ...now, parameters });

  const who = parties.map((key) => {
    const input = h("input", { id: `aup-${key}`, class: "input", type: "text", autocomplete: "off" });
    const hint = { practitioner: "", engagingParty: words.sameAsConnector, responsibleParty: words.sameAsEngaging }[
      key
    ];
    if (hint !== "") input.placeholder = hint;
    input.addEventListener("input", () => set(withEngagement(now.parameters, key, input.value.trim())));
    return {
      key,
      input,
      element: h("div", { class: "field" }, h("label", { for: input.id }, words.parties[key]), input),
    };
  });
  const day = (id: string, label: string) => {
    const input = h("input", { id, class: "input", type: "date" });
    return { input, element: h("div", { class: "field" }, h("label", { for: id }, label), input) };
  };
  const [from, to] = [day("aup-from", words.periodFrom), day("aup-to", words.periodTo)];
  const badPeriod = h("p", { id: "aup-period-problem", class: "field-problem", hidden: true }, words.badPeriod);
  const period = () => {
    const [first, end] = [from.input.value, to.input.value];
    const isEmpty = first === "" && end === "";
    const wrong = isEmpty ? "" : periodProblem(first, end);
    const isBad = wrong !== "";
    badPeriod.hidden = !isBad;
    setText(badPeriod, wrong);
    for (const { input } of [from, to]) {
      setAttribute(input, "aria-invalid", isBad ? "true" : null);
      setAttribute(input, "aria-describedby", isBad ? badPeriod.id : null);
    }
    if (!isBad) set(withPeriod(now.parameters, isEmpty ? null : { from: first, to: end }));
  };
  for (const { input } of [from, to]) input.addEventListener("change", period);

  function periodProblem(first: string, end: string): string {
    if (first === "" || end === "" || first > end) return words.badPeriod;
    const fault = faultOf(end);
    if (!fault) return "";
    return fault.kind === "exception" ? words.periodException(fault.after) : words.periodStale(fault.until);
  }

  /** Why a report on a period that ends then would not serve what has been drafted. */
  function faultOf(end: string) {
    const policy = last?.dataset.policies.find(({ id }) => id === last?.draft.policy);
    return last && policy && periodFault(last.draft, policy, end);
  }

  const values = h("div", { class: "aup-values" });
  const single = h("p", { class: "small soft", hidden: true });
  const file = h("input", { type: "file", accept: ".yaml,.yml,.json", hidden: true, "aria-label": words.open });
  file.addEventListener("change", () => {
    const [chosen] = file.files ?? [];
    if (chosen) void open(chosen).finally(() => (file.value = ""));
  });
  const element = h(
    "details",
    { class: "aup-part" },
    h("summary", {}, words.parameters),
    h("div", { class: "aup-agreed" }, ...who.map(({ element }) => element), from.element, to.element),
    badPeriod,
    values,
    single,
    h(
      "div",
      { class: "row" },
      h("button", { type: "button", class: "button", on: { click: () => file.click() } }, words.open),
      file,
      h("button", { type: "button", class: "button", on: { click: () => void save() } }, words.save),
    ),
  );

  async function open(chosen: File): Promise<void> {
    try {
      const dataset = await app.texts();
      const { readAupParameters } = await import("../../files/aup-parameters.ts").then(({ reader }) => reader());
      const ids = last?.draft.procedures.map(({ id }) => id);
      const bytes = new Uint8Array(await chosen.arrayBuffer());
      const read = readAupParameters(chosen.name, bytes, dataset, ids, faultOf);
      if (read.ok) {
        const { schema: _, ...parameters } = read.value;
        set(parameters);
        app.announce(words.opened);
      }
      const problems = read.ok ? read.notices : read.problems;
      if (problems.length === 0) return;
      const [{ makeProblems }, { openWords }, { shownText }] = await Promise.all([
        import("../open/problems.ts"),
        import("../open/words.ts"),
        import("../../files/recognise.ts"),
        import("../open/style.css"),
      ]);
      openModal(
        { title: words.parameters, close: words.close, className: "open" },
        read.ok ? null : h("p", { class: "notice notice-warn", role: "alert" }, words.problems),
        makeProblems(openWords[language], language, [{ file: chosen.name, text: shownText(bytes), problems }]),
      );
    } catch {
      app.announce(app.words().failedLoad);
    }
  }

  async function save(): Promise<void> {
    const { parametersYaml } = await import("../../files/aup-parameters.ts");
    const { connector } = app.model().state.connector;
    download(
      fileName(connector.name, words.parametersFile, "yaml"),
      await parametersYaml(now.parameters),
      "application/yaml",
    );
  }

  function sizeRow({ name }: SizeField): HTMLElement {
    const input = h("input", { id: `aup-size-${name}`, class: "input", type: "number", step: 1, inputmode: "numeric" });
    const problem = h("p", { id: `aup-size-${name}-problem`, class: "field-problem", hidden: true });
    const hint = h("p", { class: "small soft" });
    input.addEventListener("input", () => {
      const minimum = Number(input.min);
      const value = input.value === "" && !input.validity.badInput ? null : input.valueAsNumber;
      const isBad = value !== null && (!Number.isInteger(value) || value < minimum);
      problem.hidden = !isBad;
      setText(problem, words.badSize(minimum));
      setAttribute(input, "aria-invalid", isBad ? "true" : null);
      setAttribute(input, "aria-describedby", isBad ? problem.id : null);
      if (!isBad) set(withValue(now.parameters, name, value));
    });
    return h(
      "div",
      { class: "field" },
      h("label", { for: input.id }, names.sizeNames[name] ?? name),
      input,
      hint,
      problem,
    );
  }

  function dateRow(name: string): HTMLElement {
    const { input, element } = day(`aup-day-${name}`, names.dateNames[name] ?? name);
    input.addEventListener("change", () =>
      set(withValue(now.parameters, name, input.value === "" ? null : input.value)),
    );
    return element;
  }

  /** A field that is being typed into is left alone. */
  const put = (input: HTMLInputElement | null, value: string): void => {
    if (input && input !== document.activeElement && input.value !== value) input.value = value;
  };

  function fill({ parameters: { engagement = {}, all = {}, procedures = {} } }: Choice): void {
    for (const { key, input } of who) put(input, engagement[key] ?? "");
    if (badPeriod.hidden) {
      put(from.input, engagement.period?.from ?? "");
      put(to.input, engagement.period?.to ?? "");
    }
    for (const field of values.children) {
      const input = field.querySelector("input");
      const name = (field as HTMLElement).dataset.key?.replace(/^\w+ /, "") ?? "";
      if (input?.getAttribute("aria-invalid") !== "true") put(input, String(all[name] ?? ""));
    }
    const count = Object.values(procedures).reduce((sum, one) => sum + Object.keys(one).length, 0);
    single.hidden = count === 0;
    setText(single, words.single(count));
  }

  return {
    element,
    update(choice: Choice): void {
      now = choice;
      fill(choice);
    },
    /** The sizes and dates of what has been drafted. */
    drafted(draft: AupDraft, dataset: Dataset, choice: Choice): void {
      last = { draft, dataset };
      const { sizes, dates } = fieldsOf(draft.procedures, dataset);
      const rows = [
        ...sizes.map((size) => ({ key: `size ${size.name}`, size })),
        ...dates.map((name) => ({ key: `day ${name}`, name })),
      ];
      keyed(
        values,
        rows,
        ({ key }) => key,
        (row) => ("size" in row ? sizeRow(row.size) : dateRow(row.name)),
        (field, row) => {
          if (!("size" in row)) return;
          const { defaults, minimum } = row.size;
          setAttribute(field.querySelector("input") ?? field, "min", minimum);
          const hint = field.querySelector(".soft");
          const usual = defaults.length > 1 ? `${defaults[0]}–${defaults.at(-1)}` : String(defaults[0] ?? "");
          if (hint) setText(hint, words.sizeHint(usual, minimum));
        },
      );
      fill(choice);
    },
  };
}
