/** Why a file cannot be read as a table: a code, and what the page's words name besides. */
export class Fault extends Error {
	/**
	 * @param {string} code
	 * @param {Record<string, string | number>} [details]
	 */
	constructor(code, details = {}) {
		super(code);
		this.code = code;
		this.details = details;
	}
}
