/** What is said beside a field of a file that was not taken. */
export const ATTACH_WORDS = {
	"file-empty": "The file is empty. Choose another file",
	"file-type-unknown":
		"The file must be a PDF, a Word, Excel, PowerPoint or OpenDocument file, a PNG or JPEG picture, a CSV table or plain text",
	"too-many-files": "A bid can have up to 20 files. Remove one and save, then add this file again",
	"file-too-large": "The file must be 25 MB or smaller",
	"round-files-full":
		"The bids of this round have no room for more files. Tell the people who run the round, and add the file again later",
	"disk-full": "We cannot take files at the moment. Save without the file, and add it again later",
	"file-infected": "The file has a virus, so we did not keep it. Choose another file",
} as const;
