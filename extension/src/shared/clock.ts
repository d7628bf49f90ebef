/** Seconds of the user's clock since its 1970 began. */
export function secondsHere(): number {
  const now = new Date();
  return now.getTime() / 1000 - now.getTimezoneOffset() * 60;
}
