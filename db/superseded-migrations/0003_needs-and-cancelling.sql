CREATE TABLE `needs_allocation` (
	`id` text PRIMARY KEY NOT NULL,
	`needs_version_id` text NOT NULL,
	`fund_id` text NOT NULL,
	`title` text NOT NULL,
	`case_text` text NOT NULL,
	`run_text` text NOT NULL,
	`case_sha256` text NOT NULL,
	`run_sha256` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`needs_version_id`) REFERENCES `needs_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`fund_id`) REFERENCES `fund`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `needs_area` (
	`needs_version_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	PRIMARY KEY(`needs_version_id`, `organisation_id`),
	FOREIGN KEY (`needs_version_id`) REFERENCES `needs_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `needs_prior` (
	`needs_version_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`amount_pence` integer NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`needs_version_id`, `organisation_id`),
	FOREIGN KEY (`needs_version_id`) REFERENCES `needs_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `published_line` (
	`id` text PRIMARY KEY NOT NULL,
	`published_year_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`organisation_id` text,
	`amount_pence` integer NOT NULL,
	FOREIGN KEY (`published_year_id`) REFERENCES `published_year`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `published_line_year` ON `published_line` (`published_year_id`);--> statement-breakpoint
CREATE TABLE `published_year` (
	`id` text PRIMARY KEY NOT NULL,
	`fund_id` text NOT NULL,
	`financial_year` text NOT NULL,
	`title` text NOT NULL,
	`source` text NOT NULL,
	`source_date` text NOT NULL,
	`published_total_pence` integer,
	`note` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	FOREIGN KEY (`fund_id`) REFERENCES `fund`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `figures_confirmation` (
	`id` text PRIMARY KEY NOT NULL,
	`needs_version_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`figures_sha256` text NOT NULL,
	`at` text NOT NULL,
	`person_id` text NOT NULL,
	FOREIGN KEY (`needs_version_id`) REFERENCES `needs_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `figures_confirmation_version` ON `figures_confirmation` (`needs_version_id`);--> statement-breakpoint
CREATE TABLE `figures_query` (
	`id` text PRIMARY KEY NOT NULL,
	`needs_version_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`indicator_key` text NOT NULL,
	`indicator_title` text NOT NULL,
	`figure` text NOT NULL,
	`text` text NOT NULL,
	`at` text NOT NULL,
	`person_id` text NOT NULL,
	`answer` text,
	`corrected` text,
	`answered_at` text,
	`answered_by` text,
	FOREIGN KEY (`needs_version_id`) REFERENCES `needs_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `figures_query_version` ON `figures_query` (`needs_version_id`);--> statement-breakpoint
CREATE TABLE `figures_window` (
	`needs_version_id` text PRIMARY KEY NOT NULL,
	`opens_at` text NOT NULL,
	`closes_at` text NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`needs_version_id`) REFERENCES `needs_version`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `needs_import` (
	`id` text PRIMARY KEY NOT NULL,
	`needs_version_id` text NOT NULL,
	`file_name` text NOT NULL,
	`cells` text NOT NULL,
	`columns` text,
	`version_revision` integer NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`confirmed_at` text,
	FOREIGN KEY (`needs_version_id`) REFERENCES `needs_version`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
ALTER TABLE `decision_version` ADD `needs_allocation_id` text REFERENCES needs_allocation(id);--> statement-breakpoint
ALTER TABLE `needs_version` ADD `unit` text DEFAULT '0.01' NOT NULL;--> statement-breakpoint
ALTER TABLE `needs_version` ADD `rounding` text DEFAULT 'largest-remainder' NOT NULL;--> statement-breakpoint
ALTER TABLE `needs_version` ADD `transition_step` integer;--> statement-breakpoint
ALTER TABLE `needs_version` ADD `transition_steps` integer;--> statement-breakpoint
ALTER TABLE `needs_version` ADD `bounds_method` text;--> statement-breakpoint
ALTER TABLE `needs_version` ADD `floor` text;--> statement-breakpoint
ALTER TABLE `needs_version` ADD `ceiling` text;--> statement-breakpoint
ALTER TABLE `needs_version` ADD `minimum_pence` integer;--> statement-breakpoint
ALTER TABLE `round` ADD `cancelled_at` text;--> statement-breakpoint
ALTER TABLE `round` ADD `cancelled_because` text;--> statement-breakpoint
ALTER TABLE `round` ADD `partnerships_revision` integer DEFAULT 1 NOT NULL;