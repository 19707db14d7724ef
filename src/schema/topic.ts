import { z } from "zod";
import { Id, Review, Sources, Text } from "./text.ts";

/**
 * One thing an item asks about, as one question. The hub: checklists point to topics, standards are linked to topics,
 * AUP procedures test topics.
 */
export const Topic = z.strictObject({
  id: Id,
  label: Text,
  /** The question when nothing covers the topic. */
  ask: Text,
  /** The question left when a control is only declared: how is it done, concretely? [M-12] */
  how: Text,
  sources: Sources,
  review: Review,
});
export type Topic = z.infer<typeof Topic>;

/** What a renamed topic leaves behind, so that no id is ever reused. */
export const MovedTopic = z.strictObject({ id: Id, movedTo: Id });
export type MovedTopic = z.infer<typeof MovedTopic>;

export const TopicFile = z.array(z.union([Topic, MovedTopic]));
