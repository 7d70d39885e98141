CREATE TABLE `board_paper` (
	`decision_version_id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`background` text NOT NULL,
	`alternatives` text NOT NULL,
	`safeguarding` text NOT NULL,
	`public_health` text NOT NULL,
	`environment` text NOT NULL,
	`risk_if_taken` text NOT NULL,
	`risk_if_not_taken` text NOT NULL,
	`recommendation` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	FOREIGN KEY (`decision_version_id`) REFERENCES `decision_version`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `decision_correction` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`version` integer NOT NULL,
	`reason` text NOT NULL,
	`words` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	`content` text,
	`sha256` text,
	`signed_at` text,
	`signed_by` text,
	FOREIGN KEY (`decision_id`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `decision_correction_version` ON `decision_correction` (`decision_id`,`version`);--> statement-breakpoint
CREATE TABLE `decision_exempt` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_version_id` text NOT NULL,
	`part` text NOT NULL,
	`text` text NOT NULL,
	`exemption` text NOT NULL,
	`reason` text NOT NULL,
	`salt` text NOT NULL,
	`commitment` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	FOREIGN KEY (`decision_version_id`) REFERENCES `decision_version`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `decision_exempt_version` ON `decision_exempt` (`decision_version_id`);--> statement-breakpoint
CREATE TABLE `decision_line_subsidy` (
	`line_id` text PRIMARY KEY NOT NULL,
	`public_resources` integer NOT NULL,
	`advantage` integer NOT NULL,
	`selective` integer NOT NULL,
	`effect` integer NOT NULL,
	`reason` text NOT NULL,
	`basis` text,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	FOREIGN KEY (`line_id`) REFERENCES `decision_line`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `outcome_letter` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`bid_id` text NOT NULL,
	`feedback` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	`content` text,
	`sent_at` text,
	FOREIGN KEY (`decision_id`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`bid_id`) REFERENCES `bid`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `outcome_letter_once` ON `outcome_letter` (`decision_id`,`bid_id`);--> statement-breakpoint
CREATE INDEX `outcome_letter_bid` ON `outcome_letter` (`bid_id`);--> statement-breakpoint
CREATE TABLE `subsidy_confirmation` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`position` integer NOT NULL,
	`organisation_id` text NOT NULL,
	`amount_pence` integer NOT NULL,
	`asked_at` text NOT NULL,
	`received_pence` integer,
	`answered_at` text,
	`answered_by` text,
	FOREIGN KEY (`decision_id`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `subsidy_confirmation_once` ON `subsidy_confirmation` (`decision_id`,`position`,`organisation_id`);--> statement-breakpoint
CREATE INDEX `subsidy_confirmation_organisation` ON `subsidy_confirmation` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `subsidy_entry` (
	`decision_id` text NOT NULL,
	`position` integer NOT NULL,
	`entered_on` text NOT NULL,
	`reference` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	PRIMARY KEY(`decision_id`, `position`),
	FOREIGN KEY (`decision_id`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
ALTER TABLE `decision_line` ADD `crime_reduction` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `decision_version` ADD `crime_reduction` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `decision_version` ADD `grant_not_contract` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `decision_version` ADD `equality_duty` integer;--> statement-breakpoint
ALTER TABLE `scheme` ADD `feedback_scores` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE TRIGGER decision_exempt_signed_update BEFORE UPDATE ON decision_exempt WHEN (SELECT signed_at FROM decision_version WHERE id = OLD.decision_version_id) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a signed decision does not change; make a new version'); END;
--> statement-breakpoint
CREATE TRIGGER decision_exempt_signed_delete BEFORE DELETE ON decision_exempt WHEN (SELECT signed_at FROM decision_version WHERE id = OLD.decision_version_id) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a signed decision does not change; make a new version'); END;
--> statement-breakpoint
CREATE TRIGGER decision_exempt_signed_insert BEFORE INSERT ON decision_exempt WHEN (SELECT signed_at FROM decision_version WHERE id = NEW.decision_version_id) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a signed decision does not change; make a new version'); END;
--> statement-breakpoint
CREATE TRIGGER decision_line_subsidy_signed_update BEFORE UPDATE ON decision_line_subsidy WHEN (SELECT signed_at FROM decision_version JOIN decision_line ON decision_line.decision_version_id = decision_version.id WHERE decision_line.id = OLD.line_id) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a signed decision does not change; make a new version'); END;
--> statement-breakpoint
CREATE TRIGGER decision_line_subsidy_signed_delete BEFORE DELETE ON decision_line_subsidy WHEN (SELECT signed_at FROM decision_version JOIN decision_line ON decision_line.decision_version_id = decision_version.id WHERE decision_line.id = OLD.line_id) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a signed decision does not change; make a new version'); END;
--> statement-breakpoint
CREATE TRIGGER decision_line_subsidy_signed_insert BEFORE INSERT ON decision_line_subsidy WHEN (SELECT signed_at FROM decision_version JOIN decision_line ON decision_line.decision_version_id = decision_version.id WHERE decision_line.id = NEW.line_id) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a signed decision does not change; make a new version'); END;
--> statement-breakpoint
CREATE TRIGGER decision_correction_signed BEFORE UPDATE ON decision_correction WHEN OLD.signed_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a signed correction does not change; make a new version'); END;
--> statement-breakpoint
CREATE TRIGGER decision_correction_no_delete BEFORE DELETE ON decision_correction WHEN OLD.signed_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a signed correction does not change; make a new version'); END;
--> statement-breakpoint
CREATE TRIGGER outcome_letter_sent BEFORE UPDATE ON outcome_letter WHEN OLD.sent_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a letter that was sent does not change'); END;
--> statement-breakpoint
CREATE TRIGGER outcome_letter_no_delete BEFORE DELETE ON outcome_letter WHEN OLD.sent_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a letter that was sent does not change'); END;
--> statement-breakpoint
CREATE TRIGGER subsidy_confirmation_answered BEFORE UPDATE ON subsidy_confirmation WHEN OLD.answered_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a written confirmation does not change'); END;
--> statement-breakpoint
CREATE TRIGGER subsidy_confirmation_no_delete BEFORE DELETE ON subsidy_confirmation WHEN OLD.answered_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a written confirmation does not change'); END;
