ALTER TABLE `cost_line` ADD `times` text;--> statement-breakpoint
ALTER TABLE `cost_line` ADD `need_pence` integer;--> statement-breakpoint
ALTER TABLE `cost_line` ADD `match_pence` integer;--> statement-breakpoint
ALTER TABLE `cost_line` ADD `payer` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `cost_line` ADD `last_year` text;--> statement-breakpoint
ALTER TABLE `cost_line` ADD `when_in_year` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `cost_line` ADD `years` text;--> statement-breakpoint
ALTER TABLE `cost_line` ADD `optimism_bias` text;--> statement-breakpoint
ALTER TABLE `funding_line` ADD `conditional_on` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `funding_line` ADD `financial_year` text;--> statement-breakpoint
ALTER TABLE `funding_line` ADD `last_year` text;--> statement-breakpoint
ALTER TABLE `funding_line` ADD `not_valued_why` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `measure` ADD `intervention_id` text;--> statement-breakpoint
ALTER TABLE `measure` ADD `objective_id` text;--> statement-breakpoint
ALTER TABLE `measure` ADD `unit` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `measure` ADD `direction` text;--> statement-breakpoint
ALTER TABLE `measure` ADD `baseline_on` text;--> statement-breakpoint
ALTER TABLE `measure` ADD `target_on` text;--> statement-breakpoint
ALTER TABLE `measure` ADD `how_often` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `measure` ADD `owner` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `measure` ADD `cashable` integer;--> statement-breakpoint
ALTER TABLE `risk` ADD `cause` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `risk` ADD `effect` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `risk` ADD `likelihood_after` integer;--> statement-breakpoint
ALTER TABLE `risk` ADD `impact_after` integer;--> statement-breakpoint
ALTER TABLE `saving_line` ADD `last_year` text;--> statement-breakpoint
ALTER TABLE `saving_line` ADD `for_ever` integer;--> statement-breakpoint
ALTER TABLE `saving_line` ADD `amount_to_pence` integer;--> statement-breakpoint
ALTER TABLE `saving_line` ADD `percent` text;--> statement-breakpoint
ALTER TABLE `saving_line` ADD `percent_to` text;--> statement-breakpoint
ALTER TABLE `saving_line` ADD `base_pence` integer;--> statement-breakpoint
ALTER TABLE `saving_line` ADD `base_id` text;--> statement-breakpoint
ALTER TABLE `saving_line` ADD `years` text;--> statement-breakpoint
ALTER TABLE `saving_line` ADD `budgeted` integer;--> statement-breakpoint
ALTER TABLE `saving_line` ADD `commitment` text;--> statement-breakpoint
ALTER TABLE `saving_line` ADD `cost_bearer` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `saving_line` ADD `evidence` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `saving_line` ADD `evidence_strength` text;--> statement-breakpoint
ALTER TABLE `saving_line` ADD `not_quantified_why` text DEFAULT '' NOT NULL;