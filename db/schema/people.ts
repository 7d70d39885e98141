import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { OrganisationKind, Role } from "~/domain/roles";
import { day, instant } from "./columns";

export const organisation = sqliteTable("organisation", {
	id: text("id").primaryKey(),
	kind: text("kind").$type<OrganisationKind>().notNull(),
	name: text("name").notNull(),
	/** Organisation identifier, such as GB-LAE-BIR. */
	identifier: text("identifier"),
	/** What 360Giving has a funder's grants begin with, such as 360G-example. */
	grantPrefix: text("grant_prefix"),
	areaName: text("area_name"),
	areaGss: text("area_gss"),
	/** Reference prefix of a partnership, such as SS. */
	prefix: text("prefix"),
	accountableBody: text("accountable_body"),
	/** The deciding office's title on notices, such as Police and Crime Commissioner. */
	officeTitle: text("office_title"),
	/** How the public reaches an office; lines of text. */
	contactEmail: text("contact_email"),
	contactTelephone: text("contact_telephone"),
	contactAddress: text("contact_address"),
	startsOn: day("starts_on").notNull(),
	endsOn: day("ends_on"),
	successorId: text("successor_id"),
	revision: integer("revision").notNull().default(1),
});

/** A partnership's own priorities, in order. */
export const partnershipPriority = sqliteTable("partnership_priority", {
	id: text("id").primaryKey(),
	organisationId: text("organisation_id")
		.notNull()
		.references(() => organisation.id),
	position: integer("position").notNull(),
	title: text("title").notNull(),
});

export const person = sqliteTable("person", {
	id: text("id").primaryKey(),
	/** Lower case. */
	email: text("email").notNull().unique(),
	name: text("name").notNull(),
	passwordHash: text("password_hash"),
	createdAt: instant("created_at").notNull(),
	endedAt: instant("ended_at"),
	revision: integer("revision").notNull().default(1),
});

export const membership = sqliteTable(
	"membership",
	{
		id: text("id").primaryKey(),
		personId: text("person_id")
			.notNull()
			.references(() => person.id),
		organisationId: text("organisation_id")
			.notNull()
			.references(() => organisation.id),
		role: text("role").$type<Role>().notNull(),
		startsAt: instant("starts_at").notNull(),
		endsAt: instant("ends_at"),
	},
	(table) => [
		index("membership_person").on(table.personId),
		index("membership_role").on(table.role),
		index("membership_organisation").on(table.organisationId),
	],
);

/** The one register of interests: it blocks reading, scoring, moderating, advising and signing. */
export const interest = sqliteTable(
	"interest",
	{
		id: text("id").primaryKey(),
		personId: text("person_id")
			.notNull()
			.references(() => person.id),
		organisationId: text("organisation_id")
			.notNull()
			.references(() => organisation.id),
		nature: text("nature").notNull(),
		declaredAt: instant("declared_at").notNull(),
		endedAt: instant("ended_at"),
		recordedBy: text("recorded_by").notNull(),
	},
	(table) => [index("interest_person").on(table.personId)],
);

/** Each time a person said that the register tells of all their interests, or that there is nothing to declare. */
export const interestAnswer = sqliteTable(
	"interest_answer",
	{
		id: text("id").primaryKey(),
		personId: text("person_id")
			.notNull()
			.references(() => person.id),
		answer: text("answer", { enum: ["nothing-to-declare", "as-registered"] }).notNull(),
		at: instant("at").notNull(),
	},
	(table) => [index("interest_answer_person").on(table.personId, table.at)],
);

export const session = sqliteTable(
	"session",
	{
		tokenSha256: text("token_sha256").primaryKey(),
		personId: text("person_id")
			.notNull()
			.references(() => person.id),
		createdAt: instant("created_at").notNull(),
		lastSeenAt: instant("last_seen_at").notNull(),
	},
	(table) => [index("session_person").on(table.personId)],
);

export const oneTimeLink = sqliteTable(
	"one_time_link",
	{
		tokenSha256: text("token_sha256").primaryKey(),
		kind: text("kind", { enum: ["invitation", "password-reset"] }).notNull(),
		personId: text("person_id")
			.notNull()
			.references(() => person.id),
		createdBy: text("created_by"),
		createdAt: instant("created_at").notNull(),
		expiresAt: instant("expires_at").notNull(),
		usedAt: instant("used_at"),
	},
	(table) => [index("one_time_link_person").on(table.personId)],
);

/** Failed sign-ins by account or address, as digests, so that both can be slowed down. */
export const signInFailure = sqliteTable(
	"sign_in_failure",
	{
		id: integer("id").primaryKey({ autoIncrement: true }),
		subjectSha256: text("subject_sha256").notNull(),
		at: instant("at").notNull(),
	},
	(table) => [index("sign_in_failure_subject").on(table.subjectSha256, table.at)],
);

export const decisionNumbering = sqliteTable(
	"decision_numbering",
	{
		id: text("id").primaryKey(),
		organisationId: text("organisation_id")
			.notNull()
			.references(() => organisation.id),
		year: integer("year").notNull(),
		/** The last number the deciding office used that year before Tranche. */
		usedBefore: integer("used_before").notNull(),
	},
	(table) => [uniqueIndex("decision_numbering_year").on(table.organisationId, table.year)],
);
