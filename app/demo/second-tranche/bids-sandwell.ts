import type { PublishedBid } from "./bid-data";

export const BIDS_OF_SANDWELL: readonly PublishedBid[] = [
	{
		reference: "SS1",
		partnership: "SS",
		title: "Domehawk cameras",
		aims: "Buy eight cameras that can be moved between priority areas. They replace part of an ageing network of 39.",
		interventions: [
			{
				title: "Cameras and airtime",
				asked: "33760",
				proposal: "Buy the cameras, with 12 months of technical support and two years of airtime.",
				objectives: ["4.1", "5.1"],
				costLines: [
					{ description: "Mini domehawk camera", quantity: "8", unitCost: "3500" },
					{
						description: "3G airtime for two years, £360 a year for each camera",
						quantity: "8",
						unitCost: "720",
					},
				],
			},
		],
		risks: [
			"Technical support ends after 12 months and airtime after two years. There is no budget for either afterwards",
		],
	},
	{
		reference: "SS2",
		partnership: "SS",
		title: "Alternative Pathways",
		aims: "Support children aged 8 to 11 who are at risk of offending and gangs. Each child's support is decided case by case.",
		interventions: [
			{
				title: "Services for a cohort of young people",
				asked: "20000",
				proposal: "Buy support for each child of the cohort.",
				objectives: ["1.1", "4.1", "6.2"],
				costLines: [
					{ description: "Support for one young person, on average", quantity: "50", unitCost: "400" },
				],
			},
		],
		savings: [
			{
				description: "The cost of one prolific offender, avoided: printed as around £250,000 or above",
				kind: "avoided-cost",
				amount: "250000",
				qualifier: "from",
				cashable: null,
				beneficiary: "Not said in the papers",
			},
		],
	},
	{
		reference: "SS3",
		partnership: "SS",
		title: "Polish engagement project",
		aims: "Hold six events in West Bromwich to meet Polish residents. Interpreters are there.",
		interventions: [
			{
				title: "Engagement events",
				asked: "1500",
				proposal: "Hold six events with interpreters.",
				objectives: ["5.1", "6.1"],
				costLines: [
					{
						description: "Interpreter: 6 sessions of 2 hours at £52 an hour (published as £652)",
						amount: "652",
					},
					{ description: "Second interpreter in reserve: 4 sessions", amount: "208" },
					{ description: "Promotional material", amount: "300" },
					{ description: "Rooms, refreshments and the unforeseen", amount: "200" },
				],
			},
		],
	},
	{
		reference: "SS4",
		partnership: "SS",
		title: "Multi-agency safeguarding hub",
		aims: "Bring the safeguarding agencies together in one hub. They screen referrals side by side.",
		interventions: [
			{
				title: "Hub set-up",
				asked: "38000",
				proposal:
					"Equip, house and staff the hub for its start. The papers speak of 12 months of an independent domestic violence advocate, and cost five.",
				timescale: "Live on 14 November 2013",
				objectives: ["1.3", "1.2", "2.1", "3.1"],
				costLines: [
					{ description: "ICT infrastructure", amount: "20000", qualifier: "about" },
					{ description: "Offices", amount: "4000" },
					{ description: "Marketing and training", amount: "1500" },
					{
						description: "Independent domestic violence advocate, by the month (12 months in the text)",
						quantity: "5",
						unitCost: "2500",
					},
				],
			},
		],
	},
	{
		reference: "SS5",
		partnership: "SS",
		title: "User-led reference group",
		aims: "Set up a reference group of people who use services. An equality charity supports it and it helps to shape services.",
		interventions: [
			{
				title: "Reference group",
				asked: "8000",
				proposal: "Scope, build up and run the group and its forum.",
				objectives: ["5.1", "6.1"],
				costLines: [
					{
						description: "Scoping, building capacity, forum, evaluation, venues and travel",
						amount: "8000",
					},
				],
			},
		],
	},
];
