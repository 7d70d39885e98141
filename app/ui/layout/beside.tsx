import type { ReactNode } from "react";

type BesideProps = {
	/** What is read: stays in sight on a wide screen. */
	readonly reading: ReactNode;
	/** What is written or chosen next to it. */
	readonly children: ReactNode;
};

/** Two columns, one to read and one to work in; one under the other where there is no room. */
export function Beside({ reading, children }: BesideProps) {
	return (
		<div className="tranche-beside">
			<div className="tranche-beside__reading">{reading}</div>
			<div className="tranche-beside__work">{children}</div>
		</div>
	);
}
