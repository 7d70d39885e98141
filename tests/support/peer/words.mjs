const LONDON = new Intl.DateTimeFormat("en-GB", {
	timeZone: "Europe/London",
	day: "numeric",
	month: "long",
	year: "numeric",
	hour: "numeric",
	minute: "2-digit",
	hour12: true,
});

const LONDON_DAY = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", dateStyle: "long" });

/** An instant as a day in London: 7 November 2013. @param {string} instant */
export const dayOf = (instant) => LONDON_DAY.format(new Date(instant));

/** An instant in London: 7 November 2013 at 5:00pm. @param {string} instant */
export const timeOf = (instant) => LONDON.format(new Date(instant)).replace(/\s(am|pm)$/, "$1");

/** @param {number} count @param {string} one */
export const counted = (count, one) => (count === 1 ? `1 ${one}` : `${count} ${one}s`);

/** What is left until an instant: 28 days and 14 hours. @param {string} instant @param {number} now milliseconds */
export function timeLeft(instant, now) {
	const hours = Math.floor((Date.parse(instant) - now) / 3_600_000);
	const days = Math.floor(hours / 24);
	if (hours < 0) return null;
	return days === 0 ? counted(hours, "hour") : `${counted(days, "day")} and ${counted(hours % 24, "hour")}`;
}

/** Pence as pounds: £95,000.00. @param {number} pence */
export function pounds(pence) {
	const whole = String(Math.floor(Math.abs(pence) / 100)).replace(/\B(?=(\d{3})+$)/g, ",");
	return `${pence < 0 ? "−" : ""}£${whole}.${String(Math.abs(pence) % 100).padStart(2, "0")}`;
}

/** Decimal pounds of a file as pounds: £95,000.00. @param {string} decimal */
export const decimalPounds = (decimal) => pounds(Math.round(Number(decimal) * 100));

/** @param {string} number as stored: 2013-014 */
export const printedNumber = (number) => `${number.slice(5)}/${number.slice(0, 4)}`;
