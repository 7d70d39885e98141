CREATE TABLE `scenario` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`title` text NOT NULL,
	`method` text NOT NULL,
	`case_text` text NOT NULL,
	`run_text` text NOT NULL,
	`case_sha256` text NOT NULL,
	`run_sha256` text NOT NULL,
	`scheme_version_id` text NOT NULL,
	`needs_version_id` text,
	`inputs_sha256` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`scheme_version_id`) REFERENCES `scheme_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`needs_version_id`) REFERENCES `needs_version`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `assessment` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`bid_id` text NOT NULL,
	`bid_version_id` text NOT NULL,
	`assessor_id` text NOT NULL,
	`state` text NOT NULL,
	`previous_id` text,
	`assigned_at` text NOT NULL,
	`assigned_by` text NOT NULL,
	`submitted_at` text,
	`ended_reason` text,
	`ended_at` text,
	`ended_by` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`bid_id`) REFERENCES `bid`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`bid_version_id`) REFERENCES `bid_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assessor_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `assessment_bid` ON `assessment` (`bid_id`);--> statement-breakpoint
CREATE INDEX `assessment_assessor` ON `assessment` (`assessor_id`);--> statement-breakpoint
CREATE TABLE `assessment_score` (
	`assessment_id` text NOT NULL,
	`criterion_id` text NOT NULL,
	`theme_code` text DEFAULT '' NOT NULL,
	`points` integer,
	`reason` text NOT NULL,
	PRIMARY KEY(`assessment_id`, `criterion_id`, `theme_code`),
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`criterion_id`) REFERENCES `criterion`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `eligibility_check` (
	`id` text PRIMARY KEY NOT NULL,
	`bid_id` text NOT NULL,
	`bid_version_id` text NOT NULL,
	`result` text NOT NULL,
	`reason` text NOT NULL,
	`checked_by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`bid_id`) REFERENCES `bid`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`bid_version_id`) REFERENCES `bid_version`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `moderation` (
	`id` text PRIMARY KEY NOT NULL,
	`bid_id` text NOT NULL,
	`bid_version_id` text NOT NULL,
	`criterion_id` text NOT NULL,
	`trigger` text NOT NULL,
	`agreed_points` integer NOT NULL,
	`reason` text NOT NULL,
	`moderator_id` text NOT NULL,
	`at` text NOT NULL,
	`superseded_at` text,
	FOREIGN KEY (`bid_id`) REFERENCES `bid`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`bid_version_id`) REFERENCES `bid_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`criterion_id`) REFERENCES `criterion`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`moderator_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `reconsideration` (
	`bid_id` text PRIMARY KEY NOT NULL,
	`request` text NOT NULL,
	`requested_by` text NOT NULL,
	`requested_at` text NOT NULL,
	`result` text,
	`answer` text,
	`answered_by` text,
	`answered_at` text,
	FOREIGN KEY (`bid_id`) REFERENCES `bid`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `audit_detail` (
	`seq` integer PRIMARY KEY NOT NULL,
	`detail` text,
	FOREIGN KEY (`seq`) REFERENCES `audit_entry`(`seq`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `audit_entry` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`recorded_at` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`record_kind` text NOT NULL,
	`record_id` text NOT NULL,
	`request_id` text NOT NULL,
	`detail_sha256` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_entry_previous_hash_unique` ON `audit_entry` (`previous_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `audit_entry_hash_unique` ON `audit_entry` (`hash`);--> statement-breakpoint
CREATE TABLE `bid` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`reference` text,
	`state` text NOT NULL,
	`title` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `bid_reference` ON `bid` (`round_id`,`reference`);--> statement-breakpoint
CREATE TABLE `bid_answer` (
	`bid_id` text NOT NULL,
	`question` text NOT NULL,
	`state` text NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`bid_id`, `question`),
	FOREIGN KEY (`bid_id`) REFERENCES `bid`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `bid_option` (
	`id` text PRIMARY KEY NOT NULL,
	`bid_version_id` text NOT NULL,
	`position` integer NOT NULL,
	`amount_pence` integer NOT NULL,
	`dropped` text NOT NULL,
	FOREIGN KEY (`bid_version_id`) REFERENCES `bid_version`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `bid_option_position` ON `bid_option` (`bid_version_id`,`position`);--> statement-breakpoint
CREATE TABLE `bid_partnership` (
	`bid_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`position` integer NOT NULL,
	`payee` integer NOT NULL,
	`amount_pence` integer,
	PRIMARY KEY(`bid_id`, `organisation_id`),
	FOREIGN KEY (`bid_id`) REFERENCES `bid`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `bid_section` (
	`bid_id` text NOT NULL,
	`section` text NOT NULL,
	`revision` integer NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	PRIMARY KEY(`bid_id`, `section`),
	FOREIGN KEY (`bid_id`) REFERENCES `bid`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `bid_version` (
	`id` text PRIMARY KEY NOT NULL,
	`bid_id` text NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`sha256` text NOT NULL,
	`certificate_id` text NOT NULL,
	`submitted_at` text NOT NULL,
	`submitted_by` text NOT NULL,
	`taken_back_at` text,
	FOREIGN KEY (`bid_id`) REFERENCES `bid`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificate`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `bid_version_number` ON `bid_version` (`bid_id`,`version`);--> statement-breakpoint
CREATE TABLE `certificate` (
	`id` text PRIMARY KEY NOT NULL,
	`bid_id` text NOT NULL,
	`figures_sha256` text NOT NULL,
	`statement` text NOT NULL,
	`person_id` text NOT NULL,
	`at` text NOT NULL,
	`voided_at` text,
	`void_reason` text,
	FOREIGN KEY (`bid_id`) REFERENCES `bid`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `cost_line` (
	`id` text PRIMARY KEY NOT NULL,
	`bid_id` text NOT NULL,
	`intervention_id` text NOT NULL,
	`position` integer NOT NULL,
	`description` text NOT NULL,
	`quantity` text,
	`unit_cost_pence` integer,
	`amount_pence` integer NOT NULL,
	`financial_year` text,
	`nature` text,
	`qualifier` text,
	`revision` integer DEFAULT 1 NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	FOREIGN KEY (`bid_id`) REFERENCES `bid`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`intervention_id`) REFERENCES `intervention`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `cost_line_bid` ON `cost_line` (`bid_id`);--> statement-breakpoint
CREATE TABLE `funding_line` (
	`id` text PRIMARY KEY NOT NULL,
	`bid_id` text NOT NULL,
	`position` integer NOT NULL,
	`source` text NOT NULL,
	`kind` text NOT NULL,
	`amount_pence` integer,
	`confirmed` integer NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	FOREIGN KEY (`bid_id`) REFERENCES `bid`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `intervention` (
	`id` text PRIMARY KEY NOT NULL,
	`bid_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`proposal` text NOT NULL,
	`timescale` text NOT NULL,
	`succession` text NOT NULL,
	`asked_pence` integer,
	`could_be_reduced_to_pence` integer,
	`revision` integer DEFAULT 1 NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	FOREIGN KEY (`bid_id`) REFERENCES `bid`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `intervention_bid` ON `intervention` (`bid_id`);--> statement-breakpoint
CREATE TABLE `intervention_objective` (
	`intervention_id` text NOT NULL,
	`objective_id` text NOT NULL,
	`how` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`intervention_id`, `objective_id`),
	FOREIGN KEY (`intervention_id`) REFERENCES `intervention`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`objective_id`) REFERENCES `plan_objective`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `measure` (
	`id` text PRIMARY KEY NOT NULL,
	`bid_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`description` text NOT NULL,
	`baseline` text NOT NULL,
	`target` text NOT NULL,
	`how_measured` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	FOREIGN KEY (`bid_id`) REFERENCES `bid`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `option_intervention` (
	`option_id` text NOT NULL,
	`intervention_key` text NOT NULL,
	`amount_pence` integer NOT NULL,
	PRIMARY KEY(`option_id`, `intervention_key`),
	FOREIGN KEY (`option_id`) REFERENCES `bid_option`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `reduced_version` (
	`id` text PRIMARY KEY NOT NULL,
	`bid_id` text NOT NULL,
	`position` integer NOT NULL,
	`amount_pence` integer NOT NULL,
	`dropped` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	FOREIGN KEY (`bid_id`) REFERENCES `bid`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `reduced_version_intervention` (
	`reduced_version_id` text NOT NULL,
	`intervention_id` text NOT NULL,
	`amount_pence` integer NOT NULL,
	PRIMARY KEY(`reduced_version_id`, `intervention_id`),
	FOREIGN KEY (`reduced_version_id`) REFERENCES `reduced_version`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`intervention_id`) REFERENCES `intervention`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `risk` (
	`id` text PRIMARY KEY NOT NULL,
	`bid_id` text NOT NULL,
	`position` integer NOT NULL,
	`description` text NOT NULL,
	`likelihood` integer,
	`impact` integer,
	`mitigation` text NOT NULL,
	`owner` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	FOREIGN KEY (`bid_id`) REFERENCES `bid`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `saving_line` (
	`id` text PRIMARY KEY NOT NULL,
	`bid_id` text NOT NULL,
	`position` integer NOT NULL,
	`description` text NOT NULL,
	`kind` text NOT NULL,
	`amount_pence` integer,
	`from_year` text,
	`cashable` integer NOT NULL,
	`beneficiary` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	FOREIGN KEY (`bid_id`) REFERENCES `bid`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `advice` (
	`id` text PRIMARY KEY NOT NULL,
	`pack_id` text NOT NULL,
	`bid_id` text,
	`member_id` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`at` text NOT NULL,
	`superseded_at` text,
	FOREIGN KEY (`pack_id`) REFERENCES `board_pack`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`bid_id`) REFERENCES `bid`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `board_meeting` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`pack_id` text NOT NULL,
	`held_on` text NOT NULL,
	`present` text NOT NULL,
	`apologies` text NOT NULL,
	`interests` text NOT NULL,
	`departures` text NOT NULL,
	`advice_as_minuted` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pack_id`) REFERENCES `board_pack`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `board_pack` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`version` integer NOT NULL,
	`decision_version_id` text NOT NULL,
	`content` text NOT NULL,
	`sha256` text NOT NULL,
	`prepared_at` text NOT NULL,
	`prepared_by` text NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decision_version_id`) REFERENCES `decision_version`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `board_pack_version` ON `board_pack` (`round_id`,`version`);--> statement-breakpoint
CREATE TABLE `decision` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`fund_id` text NOT NULL,
	`round_id` text,
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
CREATE UNIQUE INDEX `decision_number_unique` ON `decision` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `decision_year_sequence` ON `decision` (`deciding_office_id`,`year`,`sequence`);--> statement-breakpoint
CREATE TABLE `decision_line` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_version_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`bid_id` text,
	`bid_version_id` text,
	`option_position` integer,
	`proposed_pence` integer NOT NULL,
	`decided_pence` integer NOT NULL,
	`reason` text NOT NULL,
	`conditions` text NOT NULL,
	FOREIGN KEY (`decision_version_id`) REFERENCES `decision_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`bid_id`) REFERENCES `bid`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`bid_version_id`) REFERENCES `bid_version`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `decision_line_version` ON `decision_line` (`decision_version_id`);--> statement-breakpoint
CREATE TABLE `decision_line_recipient` (
	`line_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`position` integer NOT NULL,
	`payee` integer NOT NULL,
	PRIMARY KEY(`line_id`, `organisation_id`),
	FOREIGN KEY (`line_id`) REFERENCES `decision_line`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `decision_preparer` (
	`decision_version_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`decision_version_id`, `person_id`),
	FOREIGN KEY (`decision_version_id`) REFERENCES `decision_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `decision_version` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`version` integer NOT NULL,
	`scenario_id` text,
	`title` text NOT NULL,
	`contact` text NOT NULL,
	`summary` text NOT NULL,
	`decision_text` text NOT NULL,
	`facts_and_advice` text NOT NULL,
	`financial_implications` text NOT NULL,
	`legal_implications` text NOT NULL,
	`equality_implications` text NOT NULL,
	`background_papers` text NOT NULL,
	`public_access` text NOT NULL,
	`interests` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	`content` text,
	`sha256` text,
	`signed_at` text,
	`signed_by` text,
	FOREIGN KEY (`decision_id`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`scenario_id`) REFERENCES `scenario`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `decision_version_number` ON `decision_version` (`decision_id`,`version`);--> statement-breakpoint
CREATE TABLE `fund` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`financial_year` text NOT NULL,
	`funder_id` text NOT NULL,
	`deciding_office_id` text NOT NULL,
	`legal_power` text NOT NULL,
	`purpose` text NOT NULL,
	`created_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`funder_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`deciding_office_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `fund_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`fund_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`amount_pence` integer NOT NULL,
	`round_id` text,
	`decision_id` text,
	`bid_id` text,
	`reverses_id` text,
	`decided_elsewhere` text,
	`at` text NOT NULL,
	`entered_by` text,
	FOREIGN KEY (`fund_id`) REFERENCES `fund`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `fund_entry_fund` ON `fund_entry` (`fund_id`);--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `needs_indicator` (
	`id` text PRIMARY KEY NOT NULL,
	`needs_version_id` text NOT NULL,
	`position` integer NOT NULL,
	`key` text NOT NULL,
	`title` text NOT NULL,
	`source` text NOT NULL,
	`source_date` text NOT NULL,
	`weight` text NOT NULL,
	`kind` text NOT NULL,
	FOREIGN KEY (`needs_version_id`) REFERENCES `needs_version`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `needs_value` (
	`indicator_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`value` text NOT NULL,
	`per` text,
	PRIMARY KEY(`indicator_id`, `organisation_id`),
	FOREIGN KEY (`indicator_id`) REFERENCES `needs_indicator`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `needs_version` (
	`id` text PRIMARY KEY NOT NULL,
	`fund_id` text NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`note` text NOT NULL,
	`illustrative` integer NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`fund_id`) REFERENCES `fund`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `decision_numbering` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`year` integer NOT NULL,
	`used_before` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `decision_numbering_year` ON `decision_numbering` (`organisation_id`,`year`);--> statement-breakpoint
CREATE TABLE `interest` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`nature` text NOT NULL,
	`declared_at` text NOT NULL,
	`ended_at` text,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `interest_person` ON `interest` (`person_id`);--> statement-breakpoint
CREATE TABLE `membership` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`role` text NOT NULL,
	`starts_at` text NOT NULL,
	`ends_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `membership_person` ON `membership` (`person_id`);--> statement-breakpoint
CREATE TABLE `one_time_link` (
	`token_sha256` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`person_id` text NOT NULL,
	`created_by` text,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `organisation` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`identifier` text,
	`area_name` text,
	`area_gss` text,
	`prefix` text,
	`accountable_body` text,
	`office_title` text,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`successor_id` text,
	`revision` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `partnership_priority` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text,
	`created_at` text NOT NULL,
	`ended_at` text,
	`revision` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `person_email_unique` ON `person` (`email`);--> statement-breakpoint
CREATE TABLE `session` (
	`token_sha256` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`created_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `sign_in_failure` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`subject_sha256` text NOT NULL,
	`at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `sign_in_failure_subject` ON `sign_in_failure` (`subject_sha256`,`at`);--> statement-breakpoint
CREATE TABLE `plan` (
	`id` text PRIMARY KEY NOT NULL,
	`series_id` text NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`funder_id` text NOT NULL,
	`created_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`funder_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_version` ON `plan` (`series_id`,`version`);--> statement-breakpoint
CREATE TABLE `plan_objective` (
	`id` text PRIMARY KEY NOT NULL,
	`theme_id` text NOT NULL,
	`position` integer NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	FOREIGN KEY (`theme_id`) REFERENCES `plan_theme`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `plan_theme` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`position` integer NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `criterion` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`guidance` text NOT NULL,
	`weight` integer NOT NULL,
	`per_theme` integer NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `criterion_descriptor` (
	`criterion_id` text NOT NULL,
	`points` integer NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`criterion_id`, `points`),
	FOREIGN KEY (`criterion_id`) REFERENCES `criterion`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `round` (
	`id` text PRIMARY KEY NOT NULL,
	`fund_id` text NOT NULL,
	`plan_id` text NOT NULL,
	`title` text NOT NULL,
	`purpose` text NOT NULL,
	`amount_pence` integer NOT NULL,
	`state` text NOT NULL,
	`form` text NOT NULL,
	`opens_at` text NOT NULL,
	`closes_at` text NOT NULL,
	`board_meets_on` text,
	`decision_expected_on` text,
	`spend_by` text,
	`created_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`fund_id`) REFERENCES `fund`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `round_partnership` (
	`round_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	PRIMARY KEY(`round_id`, `organisation_id`),
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `scheme` (
	`round_id` text PRIMARY KEY NOT NULL,
	`threshold_hundredths` integer NOT NULL,
	`moderation_gap` integer NOT NULL,
	`method` text NOT NULL,
	`unspent` text NOT NULL,
	`unit` text NOT NULL,
	`needs_version_id` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `scheme_version` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`sha256` text NOT NULL,
	`frozen_at` text NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `scheme_version_round` ON `scheme_version` (`round_id`,`version`);