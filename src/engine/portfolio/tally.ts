import type { Basis } from "../../schema/checklist.ts";
import type { Code } from "../../schema/codes.ts";
import { normaliseName } from "../../schema/names.ts";
import type { EvidenceAsk, ItemStatus } from "../../schema/result.ts";
import type { ItemNo } from "../../schema/text.ts";
import { byCode } from "../order.ts";
import type { Survey } from "./survey.ts";

/** One ask, put to everybody to whom it applies. A report of a host that many rely on is one ask for all of them. */
export interface CommonAsk {
  readonly code: Code;
  /** The host whose report is asked for; null for what each connector answers itself. */
  readonly holder: string | null;
  readonly connectors: number;
  /** Those of them for whom something would really improve. */
  readonly helped: number;
  readonly items: number;
  readonly topics: number;
}

export interface Totals {
  readonly connectors: number;
  readonly broken: number;
  /** Per item how many connectors have which status. */
  readonly items: readonly {
    readonly no: ItemNo;
    readonly basis: Basis;
    readonly counts: Readonly<Record<ItemStatus, number>>;
  }[];
  /** The most helpful first. */
  readonly asks: readonly CommonAsk[];
  /** Per month, as `2027-02`: how many connectors lose something then, and for how many an item gets worse. */
  readonly months: readonly { readonly month: string; readonly connectors: number; readonly worse: number }[];
}

/** Hosts beyond so many are counted together, so that the memory does not grow with the list. */
const mostHosts = 20_000;

type Growing<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Adds up surveys one by one; what it keeps does not grow with their number.
 * Example: `const tally = new Tally(); for (const one of surveys) tally.add(one); tally.totals().asks[0]`. Errors: none.
 * Source: contract §6, `portfolio`.
 */
export class Tally {
  private connectors = 0;
  private broken = 0;
  private hosts = 0;
  private readonly items = new Map<string, { no: ItemNo; basis: Basis; counts: Record<ItemStatus, number> }>();
  private readonly asks = new Map<string, Growing<CommonAsk>>();
  private readonly months = new Map<string, { month: string; connectors: number; worse: number }>();

  addBroken(): void {
    this.broken += 1;
  }

  add({ items, asks, lapses }: Survey): void {
    this.connectors += 1;
    for (const { no, status, basis } of items) {
      const known = this.items.get(String(no)) ?? {
        no,
        basis,
        counts: { covered: 0, narrowed: 0, confirm: 0, "bank-side": 0 },
      };
      known.counts[status] += 1;
      this.items.set(String(no), known);
    }
    this.addAsks(asks);
    const months = new Map<string, boolean>();
    for (const { on, items } of lapses) {
      const month = on.slice(0, 7);
      months.set(month, (months.get(month) ?? false) || items.length > 0);
    }
    for (const [month, isWorse] of months) {
      const known = this.months.get(month) ?? { month, connectors: 0, worse: 0 };
      known.connectors += 1;
      known.worse += Number(isWorse);
      this.months.set(month, known);
    }
  }

  /** A connector is counted once for each ask, with all that its several papers would unlock. */
  private addAsks(asks: readonly EvidenceAsk[]): void {
    const own = new Map<string, { items: Set<string>; topics: Set<string> }>();
    for (const { code, args, unlocks } of asks) {
      const known = this.known(code, typeof args?.holder === "string" ? args.holder : null);
      const before = own.get(known) ?? { items: new Set(), topics: new Set() };
      for (const no of unlocks.items) before.items.add(String(no));
      for (const topic of unlocks.topics) before.topics.add(topic);
      own.set(known, before);
    }
    for (const [key, { items, topics }] of own) {
      const known = this.asks.get(key);
      if (!known) continue;
      known.connectors += 1;
      known.helped += Number(topics.size > 0);
      known.items += items.size;
      known.topics += topics.size;
    }
  }

  private known(code: Code, holder: string | null): string {
    const isHost = holder !== null && (code === "carved-out" || code === "control-inherited");
    const named = isHost ? `${code}:${normaliseName(holder)}` : code;
    const key = this.asks.has(named) || !isHost || this.hosts < mostHosts ? named : code;
    if (!this.asks.has(key)) {
      if (isHost) this.hosts += 1;
      const host = key === code ? null : holder;
      this.asks.set(key, { code, holder: host, connectors: 0, helped: 0, items: 0, topics: 0 });
    }
    return key;
  }

  totals(): Totals {
    const asks = [...this.asks.values()].toSorted(
      (a, b) =>
        b.topics - a.topics ||
        b.items - a.items ||
        b.connectors - a.connectors ||
        byCode(`${a.code}:${a.holder}`, `${b.code}:${b.holder}`),
    );
    return {
      connectors: this.connectors,
      broken: this.broken,
      items: [...this.items.values()],
      asks,
      months: [...this.months.values()].toSorted((a, b) => byCode(a.month, b.month)),
    };
  }
}
