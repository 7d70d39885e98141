/** Why a file that was sent cannot be one of a bid, told by its contents. */
export type FileTypeRefusal =
	| "file-empty"
	/** None of the types, and none of those below. */
	| "file-type-unknown"
	| "file-zip"
	| "file-old-office"
	| "file-other-picture"
	| "file-web-page"
	| "file-program"
	/** It opens with a password only. */
	| "file-protected"
	| "file-macros"
	/** An office document whose parts are not as it says of itself. */
	| "file-unsafe"
	| "file-unreadable"
	| "file-beyond-limits"
	| "file-being-read"
	| "files-waiting";
