import type { Requirement } from "../../dataset/dataset.ts";
import type { GradeCode } from "../../schema/codes.ts";
import type { IsmsCertificate, Soa } from "../../schema/evidence.ts";
import type { Gate } from "../../schema/result.ts";
import { daysAfter, known } from "../dates.ts";
import type { Graded, Kind, Terms } from "../situation.ts";
import { type Finding, fails, gate, mapped, unknown } from "./gate.ts";
import { scopeGate } from "./scope.ts";

/** The last day on which a certificate on the 2013 edition counts [E-iso-transition]. */
const lastDayOf2013 = "2025-10-31";
const edition2013 = "iso27001-2013";

function currencyGate(certificate: IsmsCertificate, { asOf }: Terms): readonly Gate[] {
  const { status, issued, expires, standard } = certificate;
  const findings: Finding[] = [];
  if (status === "suspended") findings.push(fails("suspended"));
  if (status === "withdrawn") findings.push(fails("withdrawn"));
  if (issued !== undefined && issued > asOf) findings.push(fails("not-yet-valid", { date: issued }));
  if (expires !== undefined && expires < asOf) findings.push(fails("expired", { date: expires }));
  if (standard === edition2013 && asOf > lastDayOf2013) {
    findings.push(fails("edition-withdrawn", { date: lastDayOf2013 }));
  }
  if (expires === undefined) findings.push(unknown("date-unknown"));
  if (findings.length === 0 && status !== "active") findings.push({ outcome: "pass", code: "status-unknown" });
  return gate("currency", ["E-isms-three-years"], findings);
}

/** ISMS certificate (第三者認証): a certification body examined the management system [M-09]. */
export const isms: Kind<IsmsCertificate> = {
  gates: (certificate, terms) => [...mapped(), ...scopeGate(certificate), ...currencyGate(certificate, terms)],
  notes: () => [],
  validUntil: ({ expires, standard }) => {
    if (expires === undefined) return null;
    return standard === edition2013 && expires > lastDayOf2013 ? lastDayOf2013 : expires;
  },
  end: () => null,
  turns: ({ issued, expires, standard }) => [
    ...known(issued),
    ...daysAfter(expires, standard === edition2013 ? lastDayOf2013 : undefined),
  ],
};

/** Why the marks of a statement of applicability cannot be taken; empty where they can [M-11, M-13]. */
export function soaObstacles({ soa, soaVersion }: IsmsCertificate): readonly GradeCode[] {
  if (!soa) return ["soa-not-disclosed"];
  const codes: GradeCode[] = [];
  if (soa.disclosed !== true) codes.push("soa-not-disclosed");
  if (soa.consent === false) codes.push("soa-consent-missing");
  if (soaVersion !== undefined && soa.version !== undefined && soaVersion.trim() !== soa.version.trim()) {
    codes.push("soa-version-mismatch");
  }
  return codes;
}

/**
 * What a usable certificate gives a requirement of its standard (contract 4.2). The certificate says that the management system
 * was examined: a clause is `declared` [M-09]. Which controls are in place only the SoA tells [M-11], and it only declares them [M-12].
 */
export function ismsGrade(certificate: IsmsCertificate, requirement: Requirement, { mode }: Terms): Graded {
  if (requirement.type === "clause") return { grade: "declared", codes: ["clause-certified"] };
  const obstacles = soaObstacles(certificate);
  if (obstacles.length > 0) {
    return mode === "potential"
      ? { grade: "declared", codes: ["declared-only"] }
      : { grade: "presumed", codes: obstacles };
  }
  return gradeOfMark(markOf(certificate.soa, requirement.id), mode);
}

export const markOf = (soa: Soa | undefined, control: string) => soa?.controls?.[control] ?? "unknown";

function gradeOfMark(mark: ReturnType<typeof markOf>, mode: Terms["mode"]): Graded {
  switch (mark) {
    case "implemented":
      return { grade: "declared", codes: ["declared-only"] };
    case "inherited":
      return { grade: "presumed", codes: ["control-inherited"] };
    case "excluded":
      return { grade: "none", codes: ["control-excluded"] };
    case "planned":
    case "partial":
      return { grade: "none", codes: ["control-not-implemented"] };
    case "unknown":
      return mode === "potential"
        ? { grade: "declared", codes: ["declared-only"] }
        : { grade: "none", codes: ["control-not-stated"] };
  }
}
