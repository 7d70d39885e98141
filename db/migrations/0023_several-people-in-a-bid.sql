CREATE TABLE `open_form` (
	`page` text NOT NULL,
	`person_id` text NOT NULL,
	`bid_id` text NOT NULL,
	`section` text NOT NULL,
	`address` text NOT NULL,
	`words` text,
	`bases` text NOT NULL,
	`typed_at` text NOT NULL,
	`seen_at` text NOT NULL,
	PRIMARY KEY(`person_id`, `page`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`bid_id`) REFERENCES `bid`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `open_form_bid` ON `open_form` (`bid_id`);--> statement-breakpoint
CREATE INDEX `open_form_typed` ON `open_form` (`typed_at`);--> statement-breakpoint
CREATE TABLE `saved_field` (
	`owner_id` text NOT NULL,
	`place` text NOT NULL,
	`field` text NOT NULL,
	`page` text NOT NULL,
	`saved_by` text NOT NULL,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`owner_id`, `place`, `field`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `section_comment` (
	`id` text PRIMARY KEY NOT NULL,
	`bid_id` text NOT NULL,
	`section` text NOT NULL,
	`person_id` text NOT NULL,
	`text` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`bid_id`) REFERENCES `bid`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `section_comment_bid` ON `section_comment` (`bid_id`,`section`);--> statement-breakpoint
CREATE INDEX `section_comment_person` ON `section_comment` (`person_id`);--> statement-breakpoint
CREATE TABLE `section_work` (
	`bid_id` text NOT NULL,
	`section` text NOT NULL,
	`given_to` text,
	`ready_by` text,
	`ready_at` text,
	PRIMARY KEY(`bid_id`, `section`),
	FOREIGN KEY (`bid_id`) REFERENCES `bid`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`given_to`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ready_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `section_work_given_to` ON `section_work` (`given_to`);--> statement-breakpoint
CREATE INDEX `section_work_ready_by` ON `section_work` (`ready_by`);