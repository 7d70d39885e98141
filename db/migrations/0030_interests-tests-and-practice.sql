CREATE TABLE `eligibility_answer` (
	`bid_id` text NOT NULL,
	`test_id` text NOT NULL,
	`bid_version_id` text NOT NULL,
	`answer` text NOT NULL,
	`reason` text NOT NULL,
	`answered_by` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`bid_id`, `test_id`),
	FOREIGN KEY (`bid_id`) REFERENCES `bid`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`bid_version_id`) REFERENCES `bid_version`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `eligibility_answer_person` ON `eligibility_answer` (`answered_by`);--> statement-breakpoint
CREATE TABLE `practice` (
	`round_id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`bid_version_id` text,
	`text` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`bid_version_id`) REFERENCES `bid_version`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `practice_assessment` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`assessor_id` text NOT NULL,
	`submitted_at` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `practice`(`round_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assessor_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `practice_assessment_assessor` ON `practice_assessment` (`round_id`,`assessor_id`);--> statement-breakpoint
CREATE TABLE `practice_score` (
	`practice_assessment_id` text NOT NULL,
	`criterion_id` text NOT NULL,
	`points` integer,
	`reason` text NOT NULL,
	PRIMARY KEY(`practice_assessment_id`, `criterion_id`),
	FOREIGN KEY (`practice_assessment_id`) REFERENCES `practice_assessment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`criterion_id`) REFERENCES `criterion`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `interest_answer` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`answer` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `interest_answer_person` ON `interest_answer` (`person_id`,`at`);--> statement-breakpoint
CREATE TABLE `eligibility_test` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`rule` text NOT NULL,
	`sections` text DEFAULT '[]' NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `eligibility_test_round` ON `eligibility_test` (`round_id`);--> statement-breakpoint
ALTER TABLE `round` ADD `scores_due_on` text;--> statement-breakpoint
CREATE INDEX `advice_member` ON `advice` (`member_id`);