import { hash, verify } from "@node-rs/argon2";

/** Argon2id (the package's default) with 19 MiB and two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The hash of a password nobody knows, so that an account that does not exist takes as long as one that does. */
const NOBODY =
	"$argon2id$v=19$m=19456,t=2,p=1$3qBkoQCt6zZQ/SKKDQmtPQ$DammhlaD4zERbM4PPNggP3pckeASyqY9/qwrJ+zGmwI";

/** Two ways of typing the same accented letter are one password. */
const normalised = (password: string): string => password.normalize("NFKC");

/** What is stored of a password. Takes about 15 ms of another thread: call it outside transactions. */
export function hashPassword(password: string): Promise<string> {
	return hash(normalised(password), COST);
}

/** Whether a password is the one that was hashed; takes the same time, and says no, where there is no hash. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
	const matches = await verify(passwordHash ?? NOBODY, normalised(password));
	return matches && passwordHash !== null;
}
