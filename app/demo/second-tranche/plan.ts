/** The themes and objectives of the West Midlands Police and Crime Plan 2013 that the bids of 2013 name. */
export const PLAN_2013 = {
	title: "West Midlands Police and Crime Plan 2013",
	themes: [
		{
			code: "1",
			title: "Better protecting people from harm",
			objectives: [
				["1.1", "Less harm from gangs and organised crime, and young people kept out of gangs"],
				["1.2", "Vigilance around child sexual exploitation"],
				["1.3", "Less harm to vulnerable victims of domestic abuse"],
			],
		},
		{
			code: "2",
			title: "Improving the service the public receive from the police",
			objectives: [
				["2.1", "Fewer repeat victims of crime and anti-social behaviour"],
				["2.2", "Higher satisfaction with how crimes are dealt with"],
				["2.3", "A customer services strategy"],
			],
		},
		{
			code: "3",
			title: "Delivering better value for money",
			objectives: [
				["3.1", "Invest-to-save schemes that make work more efficient"],
				["3.2", "More productive staff and assets"],
			],
		},
		{
			code: "4",
			title: "Reduce crime and offending",
			objectives: [
				["4.1", "Overall crime down by 5%"],
				["4.2", "Violent crime with injury down by 8%"],
				["4.3", "Projects that show which interventions reduce low-level offending"],
			],
		},
		{
			code: "5",
			title: "Improving public confidence in policing",
			objectives: [["5.1", "More confidence in policing"]],
		},
		{
			code: "6",
			title: "Creating stronger partnerships",
			objectives: [
				["6.1", "Money for partnerships to tackle local policing and crime problems"],
				["6.2", "Less re-offending through partnership work"],
				["6.3", "More engagement with each Health and Wellbeing Board"],
			],
		},
	],
} as const;
