import { type Grade, grades, type Status, statuses } from "../schema/result.ts";

const gradeRanks = Object.fromEntries(grades.map((grade, rank) => [grade, rank])) as Record<Grade, number>;
const statusRanks = Object.fromEntries(statuses.map((status, rank) => [status, rank])) as Record<Status, number>;

export const gradeRank = (grade: Grade): number => gradeRanks[grade];
export const statusRank = (status: Status): number => statusRanks[status];

export const leastGrade = (a: Grade, b: Grade): Grade => (gradeRanks[a] <= gradeRanks[b] ? a : b);
export const leastStatus = (a: Status, b: Status): Status => (statusRanks[a] <= statusRanks[b] ? a : b);
export const bestStatus = (a: Status, b: Status): Status => (statusRanks[a] >= statusRanks[b] ? a : b);

/** Order by code units: the same on any machine, whatever its locale. */
export const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
