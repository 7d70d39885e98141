CREATE TABLE `clarification` (
	`id` text PRIMARY KEY NOT NULL,
	`bid_id` text NOT NULL,
	`bid_version_id` text NOT NULL,
	`returns_to` text NOT NULL,
	`asked_at` text NOT NULL,
	`due_at` text NOT NULL,
	`state` text NOT NULL,
	`ended_at` text,
	`answer_version_id` text,
	`rows_before` text,
	FOREIGN KEY (`bid_id`) REFERENCES `bid`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`bid_version_id`) REFERENCES `bid_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answer_version_id`) REFERENCES `bid_version`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `clarification_bid` ON `clarification` (`bid_id`);--> statement-breakpoint
CREATE INDEX `clarification_version` ON `clarification` (`bid_version_id`);--> statement-breakpoint
CREATE INDEX `clarification_answer_version` ON `clarification` (`answer_version_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `clarification_open` ON `clarification` (`bid_id`) WHERE state = 'open';--> statement-breakpoint
CREATE TABLE `clarification_question` (
	`id` text PRIMARY KEY NOT NULL,
	`clarification_id` text NOT NULL,
	`position` integer NOT NULL,
	`section` text NOT NULL,
	`question` text,
	`text` text NOT NULL,
	`may_change` integer NOT NULL,
	`asked_at` text NOT NULL,
	`asked_by` text NOT NULL,
	`withdrawn_at` text,
	`answer` text DEFAULT '' NOT NULL,
	`answered_by` text,
	`answered_at` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`clarification_id`) REFERENCES `clarification`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `clarification_question_of` ON `clarification_question` (`clarification_id`);--> statement-breakpoint
CREATE INDEX `clarification_question_asked_by` ON `clarification_question` (`asked_by`);--> statement-breakpoint
CREATE INDEX `clarification_question_answered_by` ON `clarification_question` (`answered_by`);--> statement-breakpoint
CREATE TABLE `round_question` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`text` text NOT NULL,
	`asked_at` text NOT NULL,
	`asked_by` text NOT NULL,
	`state` text NOT NULL,
	`published_text` text DEFAULT '' NOT NULL,
	`answer` text DEFAULT '' NOT NULL,
	`answered_at` text,
	`answered_by` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `round_question_round` ON `round_question` (`round_id`,`state`);--> statement-breakpoint
CREATE INDEX `round_question_asked_by` ON `round_question` (`asked_by`);--> statement-breakpoint
CREATE INDEX `round_question_answered_by` ON `round_question` (`answered_by`);--> statement-breakpoint
ALTER TABLE `assessment_score` ADD `stale_since` text;--> statement-breakpoint
ALTER TABLE `bid_partnership` ADD `accepted_at` text;--> statement-breakpoint
ALTER TABLE `bid_partnership` ADD `accepted_by` text REFERENCES person(id);--> statement-breakpoint
CREATE INDEX `bid_partnership_accepted_by` ON `bid_partnership` (`accepted_by`);--> statement-breakpoint
ALTER TABLE `bid_version` ADD `received_at` text;--> statement-breakpoint
ALTER TABLE `round` ADD `questions_until` text;