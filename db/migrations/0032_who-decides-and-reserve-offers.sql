CREATE TABLE `body_resolution` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`outcome` text NOT NULL,
	`resolved_on` text NOT NULL,
	`evidence` text NOT NULL,
	`draft_sha256` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `deciding_body`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `body_resolution_body` ON `body_resolution` (`body_id`);--> statement-breakpoint
CREATE TABLE `deciding_body` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`step` integer NOT NULL,
	`name` text NOT NULL,
	`capacity` text NOT NULL,
	FOREIGN KEY (`decision_id`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `deciding_body_decision` ON `deciding_body` (`decision_id`);--> statement-breakpoint
CREATE TABLE `decision_action` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`position` integer NOT NULL,
	`what` text NOT NULL,
	`owner` text NOT NULL,
	`due_on` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`done_on` text,
	`done_note` text,
	`done_by` text,
	FOREIGN KEY (`decision_id`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`done_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `decision_action_decision` ON `decision_action` (`decision_id`);--> statement-breakpoint
CREATE TABLE `decision_vote` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`member_id` text NOT NULL,
	`vote` text NOT NULL,
	`draft_sha256` text NOT NULL,
	`at` text NOT NULL,
	`superseded_at` text,
	FOREIGN KEY (`decision_id`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `decision_vote_decision` ON `decision_vote` (`decision_id`);--> statement-breakpoint
CREATE TABLE `delegation` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`officer_id` text NOT NULL,
	`post` text NOT NULL,
	`power` text NOT NULL,
	`fund_id` text,
	`per_decision_pence` integer,
	`altogether_pence` integer,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`consult` text NOT NULL,
	`report` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`revoked_at` text,
	`revoked_by` text,
	`revoked_why` text,
	FOREIGN KEY (`decision_id`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`officer_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`fund_id`) REFERENCES `fund`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revoked_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `delegation_decision_id_unique` ON `delegation` (`decision_id`);--> statement-breakpoint
CREATE INDEX `delegation_officer` ON `delegation` (`officer_id`);--> statement-breakpoint
CREATE TABLE `delegation_use` (
	`decision_id` text PRIMARY KEY NOT NULL,
	`delegation_id` text NOT NULL,
	`amount_pence` integer NOT NULL,
	`consulted` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`decision_id`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`delegation_id`) REFERENCES `delegation`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `delegation_use_delegation` ON `delegation_use` (`delegation_id`);--> statement-breakpoint
CREATE TABLE `reserve_offer` (
	`decision_id` text PRIMARY KEY NOT NULL,
	`bid_id` text NOT NULL,
	`round_id` text NOT NULL,
	`expires_on` text NOT NULL,
	`closed_at` text,
	`closed_by` text,
	`closed_why` text,
	FOREIGN KEY (`decision_id`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`bid_id`) REFERENCES `bid`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `reserve_offer_round` ON `reserve_offer` (`round_id`);--> statement-breakpoint
CREATE INDEX `reserve_offer_bid` ON `reserve_offer` (`bid_id`);--> statement-breakpoint
CREATE TABLE `voting_rule` (
	`organisation_id` text PRIMARY KEY NOT NULL,
	`quorum` integer NOT NULL,
	`chair_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chair_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject` text,
	`fund_id` text,
	`round_id` text,
	`apart_from_id` text,
	`apart_why` text,
	`deciding_office_id` text NOT NULL,
	`state` text NOT NULL,
	`year` integer,
	`sequence` integer,
	`number` text,
	`created_at` text NOT NULL,
	`published_at` text,
	`published_by` text,
	FOREIGN KEY (`fund_id`) REFERENCES `fund`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`deciding_office_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_decision`("id", "kind", "fund_id", "round_id", "deciding_office_id", "state", "year", "sequence", "number", "created_at", "published_at", "published_by") SELECT "id", "kind", "fund_id", "round_id", "deciding_office_id", "state", "year", "sequence", "number", "created_at", "published_at", "published_by" FROM `decision`;--> statement-breakpoint
DROP TABLE `decision`;--> statement-breakpoint
ALTER TABLE `__new_decision` RENAME TO `decision`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `decision_number_unique` ON `decision` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `decision_year_sequence` ON `decision` (`deciding_office_id`,`year`,`sequence`);--> statement-breakpoint
CREATE INDEX `decision_round` ON `decision` (`round_id`);--> statement-breakpoint
ALTER TABLE `scenario` ADD `of_reserve` integer DEFAULT false NOT NULL;