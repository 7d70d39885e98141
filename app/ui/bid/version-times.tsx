import { When } from "../when";

export type VersionTimesProps = {
	readonly version: number;
	readonly sent: string;
	/** When the bid was first received; a clarification does not change it. */
	readonly received: string;
};

/** Which version of a bid it is, when it was sent, and when the bid was received where that was before. */
export function VersionTimes({ version, sent, received }: VersionTimesProps) {
	return (
		<>
			Version {version},{" "}
			{sent === received ? null : (
				<>
					sent <When instant={sent} />, first{" "}
				</>
			)}
			received <When instant={received} />
		</>
	);
}
