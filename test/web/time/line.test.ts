import { expect, test } from "vitest";
import { anchorOf, Lines } from "../../../web/views/time/line.ts";
import { sample } from "../data.ts";
import { modelOf } from "../flow/scenes.ts";

const model = modelOf(sample("sample-pay"));
const on = (asOf: string) => ({ ...model, state: { ...model.state, asOf } });

test("the scale stands still while the day moves along it", () => {
  expect(anchorOf(on("2026-11-22"), 24)).toBe("2026-11-22");
  expect(anchorOf(on("2027-10-01"), 24)).toBe("2026-11-22");
  expect(anchorOf(on("2028-11-22"), 24)).toBe("2026-11-22");
  // before it, and beyond it, the scale begins with the day asked for
  expect(anchorOf(on("2028-11-23"), 24)).toBe("2028-11-23");
  expect(anchorOf(on("2026-11-21"), 24)).toBe("2026-11-21");
});

test("a timeline is worked out once for all days on its scale, anew for other facts", () => {
  const lines = new Lines("ja");
  const first = lines.of(model, 24);
  expect(lines.of(on("2027-05-05"), 24)).toBe(first);
  expect(lines.of(model, 36)).not.toBe(first);
  const again = lines.of(model, 24);
  expect(again.line).toEqual(first.line);
  const other = { ...model, state: { ...model.state, bank: null } };
  expect(lines.of(other, 24).line.bank).toBeNull();
});

test("its texts are harmless: no marks of direction, not endless", () => {
  const { connector } = model.state;
  const name = `x\u202ey${"z".repeat(10_000)}`;
  const hostile = { ...connector, connector: { ...connector.connector, name } };
  const { sheet } = new Lines("ja").of({ ...model, state: { ...model.state, connector: hostile } }, 24);
  expect(sheet.timeline.connector.name.length).toBeLessThan(310);
  expect(sheet.timeline.connector.name).not.toContain("\u202e");
});
