/**
 * Given names that are frequent in France, as `foldText` writes them: only to see that a cell holds a name where a function
 * or an organisation belongs. Those that are also common words (« pierre », « rose », « victoire », « aime ») or that towns
 * and months bear alone (« avril », « florence ») are left out.
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `abdallah abdelaziz abdelkader abdel abdou abel adama adele adeline adil adrien agathe agnes ahmed aicha aida aissa alain alban
  albane albert alessandro alex alexandra alexandre alexia alexis ali alice alicia aline alison alix alma amadou amandine amar
  amelie amina aminata amine amir ana anais anastasia andre andrea andree ange angele angelina angelique anissa anita anna annabelle
  anne annick annie anthony antoine antoinette anton antonio apolline ariane armand armelle arnaud arthur assia astrid aude audrey
  augustin aurelie aurelien aurore axel axelle aya aziz baptiste barbara bastien beatrice benedicte benjamin benoit bernadette
  bernard bertrand bilal blandine boris boubacar brahim brandon brice brigitte bruno camelia camille carine carla carlos carole
  caroline cassandra catherine cathy cecile cedric celia celine celestin chantal charlene charles charlotte charly chloe christel
  christele christelle christiane christian christine christophe cindy claire clara clarisse claude claudette claudine clemence
  clement clothilde clotilde colette corentin corinne coralie cyril cyrille cyrielle damien daniel daniele danielle danny daouda
  david deborah delphine denis denise diana didier djamel djamila dominique donovan dorian dorothee dylan eddy edith edmond edouard
  elea eleonore eliane elias elie elisa elisabeth elise elizabeth ella elodie eloise elsa elvire emeline emeric emile emilie
  emilien emma emmanuel emmanuelle enzo eric erica ericka erwan erwann estelle esteban ethan etienne eugene eugenie eva evan eve
  evelyne fabien fabienne fabrice fadila fanny farid farida fatiha fatima fatma fatou fatoumata felicie felix ferdinand fernand
  fernande fiona flavie flavien florent florian florine france-lise francine francis francisco francky franck francois francoise
  frederic frederique gabin gabriel gabrielle gaelle gaetan gaspard gaston genevieve geoffrey geoffroy georges georgette gerald
  geraldine gerard germaine ghislain ghislaine gilbert gilberte gilles gino giovanni gisele giuseppe gregoire gregory guillaume
  gustave guy gwenaelle habib hakim halima hamid hamza hanane hasna hassan hassane hatim helene henri henriette herve hicham
  hichem honore houda houria hubert hugo hugues ibrahim ibrahima ilan ilhan ilona imane imen ines ingrid irene iris isabelle ismael
  ismail issa ivan jacky jacqueline jacques jade jalil jamal jamel jamila jason jean jeanne jeannine jenna jennifer jeremie jeremy
  jerome jessica jessy jihane jimmy joachim joanna jocelyn jocelyne joel joelle joffrey johan johann johanna johnny jonathan
  jordan jose joseph josephine josette josiane josselin josue juan jules julia julie julien julienne juliette justin justine kamel
  kamelia karim karima karine karl kassandra katia kelly kenza kevin khadija khadidja khaled khalid kilian killian kylian laetitia
  laila lamia lara laura laure laureen laurence laurene laurent laurie laurine lea leah leila lena leo leon leonard leonie leonor
  leopold leslie lila lilia lilian liliane lilou lina lisa lise lison lola loan loane loic lorenzo loris lou louane louis louisa
  louise louna luc luca lucas lucette lucie lucien lucienne lucile ludivine ludovic luigi luis lydia lydie lylou lyna madeleine
  mael maelle maelys maeva magali maggy mahdi mahe malik malika mallory mamadou manon manuel manuela marc marceau marcel marceline
  marcelle marco margaux margot marguerite maria mariam mariama marie marielle marie-pierre marilyne marina marine mario marion
  marius marjorie marlene marouane martial martin martine marvin maryam maryline maryse maryvonne mateo mathias mathieu mathilde
  mathis mathys matis matteo matthias matthieu maud maurice mauricette maxence maxime maxime maximilien mehdi melanie melina
  melissa melodie mercedes meriem michael michel michele micheline mickael miguel mike milan milena mireille miriam moussa mohamed
  mohammed moise monia monique morgane mouna mounir mourad moustapha mustapha muriel mustafa mylene myriam nabil nabila nadege
  nadia nadine naima najat najib nassim nassima natacha nathalie nathan nawal nelly nicolas nicole nina ninon noa noah noe noel
  noelle noemie nolan nora norbert nordine nouria nour octave odette odile oceane olga olivia olivier omar ophelie oriane orlane
  oscar othmane ousmane pablo pamela paola pascal pascale pascaline patrice patricia patrick paul paula paule paulette pauline
  pedro peggy perrine philippe pierre-yves pierrette pierrick priscilla quentin rabah rachel rachid rachida raoul raphael raphaelle
  rayan raymond raymonde rebecca regine regis reine remi remy renaud rene renee ricardo richard ridha roberte robert roberto robin
  rodolphe rodrigue roger roland rolande romain romane romeo romuald ronan rosalie roseline rosine roxane rudy ryan sabine sabri
  sabrina sacha said saida saliha salim salima salome salvatore sam samantha sami samia samir samira samuel samy sandra sandrine
  sandy sara sarah sebastien segolene selena selim selma serena serge sergio severine sidonie simon simone sixtine slimane sofia
  sofiane solange solene soline sonia sophia sophie soraya stefan stella stephane stephanie steve steven suzanne suzette sybille
  sylvain sylvaine sylvestre sylvette sylvia sylviane sylvie tanguy tatiana teddy teo thais theo theodore theophile therese thibaud
  thibault thibaut thierry thomas tiago tiffany timothee tom tony tristan ugo ulysse valentin valentine valerie valery vanessa
  vera veronique vianney vicky victor victoria victorien vincent violaine virginie viviane vladimir walid wassim wendy wilfried
  william willy xavier yacine yael yamina yann yannick yannis yanis yasmina yasmine yassin yassine yazid yoan yoann yohan yohann
  yolande youcef younes youssef youssouf yves yvan yvette yvon yvonne zacharie zahia zahra zakaria zineb zoe zohra zoubida`.split(
    /\s+/,
  ),
);
