import { readConnector } from "../dataset/connector.ts";
import type { Connector, Dataset } from "../dataset/dataset.ts";
import { withoutLink } from "../dataset/overlay.ts";
import { awaitingReview, type LinkReview, linkReviews } from "../dataset/review.ts";
import { statisticsOf } from "../dataset/statistics.ts";
import { consequences } from "../engine/consequences.ts";
import type { Options } from "../engine/terms.ts";
import { type ReviewOptions, renderReviewList, renderReviews, type Tried } from "../report/review.ts";
import type { Command } from "./command.ts";
import { overlaidDataset, readTerms } from "./inputs.ts";
import type { Io } from "./io.ts";
import { formatOf, type Given, suggestion } from "./options.ts";
import { deliver, layoutOf } from "./output.ts";
import { forbidVerdictOptions, recordVerdict, verdictOptions } from "./record-verdict.ts";
import { UsageError } from "./usage-error.ts";

const formats = ["text", "md", "json"] as const;

/** What speaks for and against a link, and a person's verdict on it. */
export const reviewCommand: Command = {
  name: "review",
  arguments: ["[ID]"],
  options: ["checklist", "policy", "as-of", "bank", "overlay", ...verdictOptions, "lang", "format", "output"],
  formats,
  run: async (given, io, lang) => {
    const [id] = given.files;
    if (given.options.verdict !== undefined) return recordVerdict(io, given, lang);
    forbidVerdictOptions(given);
    const format = formatOf(given, formats, "text");
    const options = { lang, format, ...layoutOf(io, given) };
    const dataset = await overlaidDataset(io, given);
    const text = id === undefined ? listText(dataset, options) : await reviewText(io, given, dataset, id, options);
    // an id is no file that the output could overwrite
    await deliver(io, { ...given, files: [] }, text, lang);
    return 0;
  },
};

const listText = (dataset: Dataset, options: ReviewOptions): string =>
  renderReviewList(awaitingReview(dataset), { links: statisticsOf(dataset).linkReviews }, dataset, options);

async function reviewText(io: Io, given: Given, dataset: Dataset, id: string, options: ReviewOptions): Promise<string> {
  const reviews = reviewsOf(dataset, id);
  const terms = await readTerms(io, given, dataset);
  const samples = await samplesOf(io, dataset);
  const tried = new Map(
    reviews.map(({ link }): [string, Tried] => [link.id, triedWithout(dataset, link.id, samples, terms)]),
  );
  return renderReviews(reviews, tried, dataset, options);
}

/** The links that an id names; throws UsageError where there is none. */
export function reviewsOf(dataset: Dataset, id: string): readonly LinkReview[] {
  const reviews = linkReviews(dataset, id);
  if (reviews.length > 0) return reviews;
  const known = [...dataset.links, ...dataset.topics, ...dataset.moved].map((one) => one.id);
  throw new UsageError("unknown-review", { id, near: suggestion(id, known) });
}

function triedWithout(dataset: Dataset, id: string, samples: readonly Connector[], terms: Terms): Tried {
  const { checklist, policy, asOf, bank } = terms;
  const options: Options = { checklist, policy, asOf, bank };
  return {
    consequences: consequences(dataset, withoutLink(dataset, id), samples, options),
    samples: samples.length,
    asOf,
    policy: policy.id,
  };
}

type Terms = Awaited<ReturnType<typeof readTerms>>;

/** The sample connectors that come with certmap. */
export async function samplesOf(io: Io, dataset: Dataset): Promise<readonly Connector[]> {
  const { samples } = await io.shipped();
  return [...samples].flatMap(([file, text]) => {
    const read = readConnector(file, text, dataset);
    return read.ok ? [read.connector] : [];
  });
}
