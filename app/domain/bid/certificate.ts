/** What a signatory states when certifying a bid's figures. */
export const CERTIFICATE_STATEMENT =
	"I certify that I have checked the figures of this bid, that to the best of my knowledge they are right, and that the partnerships named in it have agreed to it. I understand that any later change of a figure makes this certificate void.";
