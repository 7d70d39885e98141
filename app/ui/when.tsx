import { formatDate, formatInstant } from "~/domain/london-time";

/** An instant in London's time: "11 October 2013 at 5:00pm". */
export function When({ instant }: { readonly instant: string }) {
	return <time dateTime={instant}>{formatInstant(instant)}</time>;
}

/** A day: "11 October 2013". Takes a calendar date or an instant, which is read in London. */
export function DateOnly({ date }: { readonly date: string }) {
	return <time dateTime={date}>{formatDate(date)}</time>;
}
