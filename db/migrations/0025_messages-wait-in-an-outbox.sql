CREATE TABLE `message_choice` (
	`person_id` text NOT NULL,
	`choice` text NOT NULL,
	PRIMARY KEY(`person_id`, `choice`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `outbox` (
	`key` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`person_id` text NOT NULL,
	`about` text NOT NULL,
	`at` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` text NOT NULL,
	`last_answer` text,
	`settled_at` text,
	`shown` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `outbox_state` ON `outbox` (`state`,`next_attempt_at`);--> statement-breakpoint
CREATE INDEX `outbox_person` ON `outbox` (`person_id`,`state`);--> statement-breakpoint
ALTER TABLE `round` ADD `complete_drafts` integer;