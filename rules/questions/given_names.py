"""Given names that are often met: a word that is itself a name is never taken for a misspelling of another one."""

_LISTED = """aaliyah aaron abbie abby abdul abdullah abigail abu adam ade adele adam adrian agnes ahmed aidan aiden aisha aishah ajay akash
    alan albert alec alejandro alex alexa alexander alexandra alexis alfie alfred ali alice alicia alina aliya alisha alison
    alistair allan allen allison alma alya amal amanda amar amber amelia amelie amina amir amira amit amy ana anand andrea andreas andrew andy
    angel angela angus anita anjali ann anna annabel anne annette annie anthony antonia antonio anya april aran archie aria ariana arjun art
    arthur arun asad ash asha ashley asif astrid aubrey audrey august austin ava avery ayaan ayesha ayla bailey barbara barney barry basil
    bea beatrice becca becky belinda bella ben benjamin bernard bernadette bert beth bethany betty beverley beverly bilal bill billy blake bob bobby
    bonnie brad bradley brandon brenda brendan brian bridget brooke bruce bryan bryn caitlin callum calum cameron camilla cara carl carla carly carlos
    carmen carol caroline carolyn carrie carys casey cassie catherine cathy catrin cecilia celia chandra chanel charlie charles charlotte chelsea cheryl chloe
    chris christian christina christine christopher ciara cindy claire clara clare clarissa claudia clive cody cole colin conor connor constance corey craig
    curtis cynthia daisy dale damian damien dan dana daniel daniela daniella danielle danny daphne darcy daria darren dave david davina dawn dean
    deb debbie deborah debra declan dee deepa delia denise dennis derek desmond dev di diana diane dilan dina dom dominic don donna donald
    doreen doris dorothy doug douglas drew duncan dylan ebony ed eddie eden edith edward edwin effie eileen elaine eleanor elena eli elias
    elijah elin elinor elisa elise elisha eliza elizabeth ella ellen ellie elliot elliott ellis elsa elsie emilia emilie emily emma emmanuel
    eric erica erik erin ernest esme esther ethan ethel eva evan eve evelyn evie ezra fabian faisal faith farah farhan fatima fay faye felix
    fern fin finley finn fiona flora florence fran frances francesca francis frank frankie fred freddie freda freya gabriel gabriella gail gareth
    gary gavin gaynor gemma gene geoff geoffrey george georgia georgie georgina gerald geraldine gerard gethin gill gillian gina ginny glen glenn gloria
    gordon grace graeme graham grant greg gregory greta gus guy gwen gwyneth habib hadiya haider hal hamza hana hanif hannah hanna harley haris
    haroon harold harper harriet harris harrison harry harvey hasan hassan hayden hayley hazel heather heidi helen helena henry herbert hilary hina holly
    hope howard hugh hugo hunter hussain hussein ian ibrahim ida imogen imran ina india indira ines ingrid ioan iona ira irene iris isaac
    isabel isabella isabelle isaiah isha isla ishaan ismail ivan ivy iwan izzy jack jackie jackson jacob jacqueline jade jaden jake jamal
    james jamie jan jana jane janet janice jasmin jasmine jason jay jayden jayne jean jeanette jeff jeffrey jemima jemma jen jenna jenni
    jennifer jenny jeremy jerome jerry jess jesse jessica jessie jill jim jimmy jo joan joanna joanne joe joel joey john johnny johanna jon
    jonah jonas jonathan jonny jordan joseph josephine josh joshua josie joy joyce juan juanita jude judith judy jules julia julian julie juliet june
    justin kai kaitlyn kamal kara karan karen karim karl karla kate katharine katherine kathleen kathryn kathy katie katrina katy kay kayla kayleigh keira
    keith kelly kelsey ken kenneth kerry kevin keziah khadija khalid kian kieran kiera kim kimberley kimberly kiran kirsten kirsty kit kofi krishna kristen
    kristina krystal kumar kwame kyle kyra lachlan laila lana lance lara larissa larry laura lauren laurence lawrence layla lea leah leanne lee leila lena
    leo leon leona leonard leroy lesley leslie levi lewis lexi liam libby lidia lila lillian lily lin linda lindsay lindsey lisa liv livia liz
    lizzie lloyd logan lois lola lora lorna lorraine lottie lou louie louis louisa louise luca lucas lucia lucille lucy luis luke luna
    lydia lyla lyn lynda lynn lynne mabel mac maddie madeleine madison maggie magnus mahmoud mai maisie maisy malcolm malik malika mandy marc marcel marco
    marcia marcus margaret margot maria mariam marian marianne marie marilyn marina mario marion mark marley marlon marsha martha martin martina marvin mary maryam mason
    mat mateo matilda matt matteo matthew maud maureen maurice max maxine may maya meera meg megan meghan mehmet mel melanie melissa mercy meryl
    mia michael michaela michelle mick mike mila miles millie milo mimi mina mira miranda miriam mo moe mohamed mohammad mohammed moira mollie molly
    mona monica morgan morris moses muhammad muriel musa mustafa myra nadia nadine naomi nasir nasreen nat natalia natalie natasha nate nathan nathaniel nav neil
    nell nellie nia niall niamh nicholas nick nicky nicola nicole nigel nikhil nikita nikki nina noah noel nola nora noreen norma norman nuala
    odette olga olive oliver olivia ollie omar oona orla oscar osman owen pamela pam pascal pat patience patricia patrick paul paula pauline pavel
    pearl peggy penelope penny percy pete peter petra phil philip philippa phillip phoebe phyllis piotr pip pippa polly poppy pooja precious priti priya quentin quinn
    rachael rachel rafael rahul raj raja rajesh ralph ramon rana randy rani raphael rashid raquel ravi ray raymond rayan reece reg
    reggie regina reuben rex rhea rhiannon rhona rhys ria ricardo rich richard rick ricky riley rishi rita rob robbie robert roberta roberto robin robyn
    rod roger rohan roisin roland roman ron ronald ronan ronnie rory rosa rosalind rose rosemary rosie ross rowan roy ruben ruby rupert russell ruth
    ryan sabina sabrina sadia sadie sahil saira sal salim sally salma sam samantha samina samir samira sammy samuel sandra sandy sania sanjay santiago sara
    sarah sasha saul scarlett scott sean seb sebastian selena selina serena seth shah shannon sharon shaun shauna shawn sheena sheila shelley shelly sheryl shirley
    shona sian sid sidney siena sienna silvia simon simone sinead skye sofia solomon sonia sonja sonya sophia sophie spencer stacey stan stanley stella steph
    stephanie stephen steve steven stewart stuart sue sufian sunil suresh susan susanna susie suzanne sybil sydney sylvia tabitha talia tamara tamsin tania tanya tara
    tariq tasha taylor ted teddy terence teresa terri terry tess tessa thea thelma theo theodore theresa thomas tia tiana tiffany tilly tim timothy tina toby
    todd tom tomas tommy toni tony tracey tracy trevor trina trisha tristan troy tyler tyrone una uma umar ursula usman valerie vanessa vera verity veronica vic
    vicki vicky victor victoria vijay vikram vince vincent viola violet virginia vivian vivien vivienne wahid walter wanda warren wayne wendy wes wesley wilfred will
    william willow wilma winifred winston xander xavier yasmin yasmine yolanda yosef youssef yusuf yvette yvonne zac zach zachary zack zahra zainab zak zane zara zed zena zia zoe zoey zuri"""

GIVEN_NAMES = frozenset(_LISTED.split())
