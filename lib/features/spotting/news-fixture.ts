/**
 * Sentences as news, reports and their comments have them, written for this test: what the model was
 * trained on are debates, and news are told otherwise.
 */
export const NEWS_CLAIMS = `
The harbour handled 4.2 million containers last year, 12% more than in 2021.
Unemployment in the coastal province fell to 5.4 percent in March, the statistics office said on Tuesday.
Ten ministers resigned within 48 hours of the vote.
The company employs about 3,400 people at three plants in northern Spain.
According to the ministry, 61 of the country's 97 hospitals have no backup generator.
Parliament passed the fisheries bill by 212 votes to 198 on Thursday night.
Exports of timber to Japan more than doubled between 2015 and 2019.
The bridge, built in 1932, is the longest wooden span in the country.
The central bank raised its main rate by a quarter of a point to 4.75%.
Police arrested 17 people after the match in Malmö on Saturday.
The drug reduced deaths by a third in a trial of 2,100 patients, researchers reported in The Lancet.
The firm's revenue reached €1.3 billion in 2022, up from €900 million a year earlier.
The mayor was convicted of fraud in 2014 and served eighteen months in prison.
Norway produces nearly all of its electricity from hydropower.
The satellite was launched from Kourou on 6 July 2016 aboard a Vega rocket.
The island has lost half of its glaciers since 1980.
Every fifth household in the region heats with coal, a survey by the university found.
The airline cancelled 340 flights over the weekend because of a strike by ground staff.
Bolivia nationalised its gas fields in 2006.
The report says that 1.1 billion people live without electricity.
Wages in the textile sector are lower than in any other industry, according to the union.
The government spent $48 million on the app, which was downloaded fewer than 20,000 times.
Foreign students pay three times as much as domestic ones.
Smoking causes about eight million deaths a year, the World Health Organization estimates.
The regulator fined the bank 30 million pounds for failing to report suspicious payments.
Rainfall in May was the lowest since records began in 1910.
The law forbids the sale of alcohol to anyone under 20.
Two of the four reactors were shut down in 2011 after the earthquake.
The city's population shrank by 9 per cent in ten years, while that of its suburbs grew by 14 per cent.
The museum owns the largest collection of medieval maps in Europe.
The prime minister met the president of Kenya in Nairobi last week.
The senator voted against the budget in 2017 and again in 2019.
`
  .trim()
  .split("\n");

export const NEWS_OTHERS = `
Nobody knows what the coming winter will bring.
It is time to rethink how we build our cities.
We should all be ashamed of ourselves.
What would you do in her place?
I hope that my children will one day swim in this river.
Let us begin with the weather.
That is a wonderful idea.
The road ahead is long and full of obstacles.
Read more about this story on our website.
Please contact the editors if you find a mistake.
Perhaps the answer lies somewhere in between.
Courage is the mother of all virtues.
Innovation must become the engine of our common future.
In my view the orchestra has never sounded better.
Such a policy would be a disaster for small towns.
Thank you for reading.
Is there another way?
We will never give up our dreams.
The team needs to believe in itself again.
Good design is like good manners.
But that is another story.
Politicians ought to listen more and talk less.
One can only hope that reason will prevail.
Photo: archive.
Time will tell whether the gamble pays off.
He could become a great leader some day.
There is no simple recipe for happiness.
The debate is likely to go on for years.
Imagine a world without noise.
You can find the full programme below.
We must strengthen trust and deepen cooperation.
It was like waking up from a dream.
`
  .trim()
  .split("\n");
