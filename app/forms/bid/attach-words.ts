/** What is said beside a field of a file that was not taken. */
export const ATTACH_WORDS = {
	"file-empty": "The file is empty. Choose another file",
	"file-type-unknown":
		"The file must be a PDF, a Word, Excel, PowerPoint or OpenDocument file, a PNG or JPEG picture, a CSV table or plain text",
	"file-zip":
		"The file is an archive, or a kind of document that we do not take. Add the documents in it one by one",
	"file-old-office":
		"This is an older type of file. Save it as .docx, .xlsx, .pptx or PDF, and choose the new file",
	"file-other-picture": "The picture must be a PNG or JPEG. Save it as one of these, and choose the new file",
	"file-web-page":
		"The file is a web page or a drawing made of code. Save it as a PDF, and choose the new file",
	"file-program": "The file is a program. Choose a document, a picture or a table",
	"file-protected":
		"The file opens only with a password. Save it without the password, and choose the new file",
	"file-macros":
		"The file has macros. Save it without them, as .docx, .xlsx, .pptx or PDF, and choose the new file",
	"file-unsafe":
		"The file is damaged or was not put together by an office program. Open it, save it again and choose the new file",
	"file-unreadable": "The file is damaged or incomplete. Open it, save it again and choose the new file",
	"file-beyond-limits":
		"The file has too much in it for us to check. Save it as a PDF, or as several files, and choose those",
	"file-being-read":
		"Other files of yours are still being checked. Wait a minute, then choose this one again",
	"files-waiting":
		"Too many files are being checked at the moment. Wait a minute, then choose this one again",
	"too-many-files": "A bid can have up to 20 files. Remove one and save, then add this file again",
	"too-many-stored":
		"Too many files were added to this bid and removed again. We keep removed files for 7 days. Save without this file, and add it again later",
	"file-too-large": "The file must be 25 MB or smaller",
	"round-files-full":
		"This round has no space left for files. Tell the people who run the round, and add the file again later",
	"disk-full": "We cannot take files at the moment. Save without the file, and add it again later",
	"file-infected": "The file has a virus, so we did not keep it. Choose another file",
} as const;
