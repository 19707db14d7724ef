import { expect, test } from "vitest";
import { guardAgainst } from "../../../src/report/share/guard.ts";
import { soaWithheld } from "../../../src/report/share/secrets.ts";

const isms = { id: "isms", kind: "isms-certificate", standard: "iso27001-2022" } as const;

test.each([
  [{ disclosed: true, consent: true }, ["soa"], null],
  [{ disclosed: true, consent: true }, [], "soa-not-asked"],
  [{ disclosed: true, consent: true }, ["report"], "soa-not-asked"],
  [{ disclosed: true, consent: false }, ["soa"], "soa-no-consent"],
  [{ disclosed: true }, ["soa"], "soa-no-consent"],
  [{ consent: true }, ["soa"], "soa-not-disclosed"],
  [{ disclosed: false, consent: true }, ["soa"], "soa-not-disclosed"],
] as const)("a statement of applicability %j, asked for %j: %s", (soa, asked, code) => {
  expect(soaWithheld({ ...isms, soa }, asked)).toBe(code);
});

test("a certificate without a statement holds nothing back", () => {
  expect(soaWithheld(isms, [])).toBeNull();
});

test("a text that holds a name held back, however it is spelt, is not shown; one that nearly does is", () => {
  const guard = guardAgainst(["株式会社クラウドＸ", "Ａｃｍｅ Cloud"]);
  for (const text of ["クラウドX の基盤", "ACME  cloud (Tokyo)", "acmecloud"]) expect(guard(text), text).toBeNull();
  for (const text of ["クラウドの基盤", "Acme", "株式会社"]) expect(guard(text)).toBe(text);
  expect(guardAgainst([" ", ""])("anything")).toBe("anything");
});
