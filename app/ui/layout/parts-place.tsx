/** Where the parts of a page stand that are made and sent one by one, as it is drawn. */
export const PARTS_PLACE = '<i data-parts=""></i>';

/** The place of the parts of a page that is sent in parts. */
export function PartsPlace() {
	return <i data-parts="" />;
}
