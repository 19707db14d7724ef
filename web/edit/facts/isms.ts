import { choice, date, ends, type Fact, fact, holder, scope, text } from "./fact.ts";

export const isms: readonly Fact[] = [
  fact("isms-certificate.standard", { as: "one-of", ids: "editions" }, true),
  fact("isms-certificate.status", choice("isms-status")),
  fact("isms-certificate.issued", date),
  fact("isms-certificate.expires", date),
  ...scope,
  fact("isms-certificate.soa.disclosed", choice("flag")),
  fact("isms-certificate.soa.consent", choice("flag")),
  fact("isms-certificate.soaVersion", text),
  fact("isms-certificate.soa.version", text),
  fact("isms-certificate.soa.date", date),
  fact("isms-certificate.soa.controls", { as: "marks" }),
  fact("isms-certificate.soa.inheritedFrom", { as: "inherited" }),
  holder,
  fact("isms-certificate.number", text),
  fact("isms-certificate.body", text),
  fact("isms-certificate.accreditation", text),
  ...ends,
];
