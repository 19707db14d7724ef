import type { Survey } from "../../engine/portfolio/survey.ts";
import type { Totals } from "../../engine/portfolio/tally.ts";
import type { PortfolioFormat } from "../../report/portfolio/format.ts";
import type { SurveyPlace } from "../../report/portfolio/view.ts";
import { reasonOf } from "../inputs.ts";
import type { Io, OpenFile } from "../io.ts";
import type { Given } from "../options.ts";
import { UsageError } from "../usage-error.ts";

/** Where the list goes. */
export interface Sink {
  readonly row: (survey: Survey, place: SurveyPlace) => Promise<void>;
  readonly finish: (totals: Totals) => Promise<void>;
  readonly abandon: () => Promise<void>;
}

export async function refuseInputs(io: Io, { files, options }: Given, path: string): Promise<void> {
  for (const input of [...files, options.checklist, options.policy]) {
    if (input !== undefined && (await io.isSame(path, input))) throw new UsageError("output-is-input", { path });
  }
}

/** To the output as it comes, or to the file of -o, which is there as a whole at the end or not at all. */
export async function sinkFor(io: Io, given: Given, format: PortfolioFormat): Promise<Sink> {
  const path = given.options.output;
  if (path === undefined) {
    // nothing is said before the first connector: there may be none
    let head = format.head();
    const say = (text: string) => {
      if (head + text !== "") io.out(head + text);
      head = "";
    };
    return {
      row: async (survey, place) => {
        say(format.row(survey, place));
        await io.drained();
      },
      finish: async (totals) => say(format.foot(totals)),
      abandon: async () => {},
    };
  }
  await refuseInputs(io, given, path);
  const tried = async <T>(act: () => Promise<T>): Promise<T> => {
    try {
      return await act();
    } catch (error) {
      throw new UsageError("cannot-write", { path, why: reasonOf(error) }, 1);
    }
  };
  const file: OpenFile = await tried(() => io.open(path));
  await tried(() => file.write(format.head()));
  return {
    row: (survey, place) => tried(() => file.write(format.row(survey, place))),
    finish: (totals) =>
      tried(async () => {
        await file.write(format.foot(totals));
        await file.finish();
      }),
    abandon: file.abandon,
  };
}
