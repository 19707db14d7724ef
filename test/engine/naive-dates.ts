/** Calendar arithmetic on plain numbers: 2025-10-31 is 20251031, so that the later day is the greater number. */

export function dayOf(text: string): number {
  return Number(text.slice(0, 4)) * 10000 + Number(text.slice(5, 7)) * 100 + Number(text.slice(8, 10));
}

export function textOf(day: number): string {
  const year = String(Math.floor(day / 10000)).padStart(4, "0");
  const month = String(Math.floor(day / 100) % 100).padStart(2, "0");
  return `${year}-${month}-${String(day % 100).padStart(2, "0")}`;
}

function lastDayOfMonth(year: number, month: number): number {
  if (month === 2) {
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return leap ? 29 : 28;
  }
  if (month === 4 || month === 6 || month === 9 || month === 11) return 30;
  return 31;
}

/** 4.1: "Month arithmetic clamps to the month's last day": 2025-08-31 and 6 months is 2026-02-28. */
export function plusMonths(day: number, months: number): number {
  let year = Math.floor(day / 10000);
  let month = Math.floor(day / 100) % 100;
  for (let n = 0; n < months; n++) {
    month = month + 1;
    if (month === 13) {
      month = 1;
      year = year + 1;
    }
  }
  for (let n = 0; n > months; n--) {
    month = month - 1;
    if (month === 0) {
      month = 12;
      year = year - 1;
    }
  }
  return year * 10000 + month * 100 + Math.min(day % 100, lastDayOfMonth(year, month));
}

export function dayAfter(day: number): number {
  const year = Math.floor(day / 10000);
  const month = Math.floor(day / 100) % 100;
  if (day % 100 < lastDayOfMonth(year, month)) return day + 1;
  if (month < 12) return year * 10000 + (month + 1) * 100 + 1;
  return (year + 1) * 10000 + 101;
}

export function dayBefore(day: number): number {
  const year = Math.floor(day / 10000);
  const month = Math.floor(day / 100) % 100;
  if (day % 100 > 1) return day - 1;
  if (month > 1) return year * 10000 + (month - 1) * 100 + lastDayOfMonth(year, month - 1);
  return (year - 1) * 10000 + 1231;
}
