<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>AddMeasures</name>
    <message>
        <source>Add measures to a variant</source>
        <translation>Maatregelen aan een variant toevoegen</translation>
    </message>
    <message>
        <source>Copies the features of a layer to a variant of a study, as measures.</source>
        <translation>Kopieert de objecten van een laag als maatregelen naar een variant van een studie.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Copies features to the measures of a variant. Each needs a field &lt;i&gt;kind&lt;/i&gt; with a kind of the table measures.csv, drawn as that kind is (area, line or point), and may have fields with the names of its parameters: see &apos;Apply measures&apos;. All are checked before any is copied. They are reprojected where needed. Drawing in the tables measure_areas, measure_lines and measure_points of study.gpkg is as good; there the field &lt;i&gt;variant&lt;/i&gt; says whose they are.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Kopieert objecten naar de maatregelen van een variant. Elk heeft een veld &lt;i&gt;kind&lt;/i&gt; nodig met een soort uit de tabel measures.csv, getekend zoals die soort is (vlak, lijn of punt), en mag velden hebben met de namen van de parameters ervan: zie 'Maatregelen toepassen'. Alle objecten worden gecontroleerd voordat er een wordt gekopieerd. Waar nodig worden ze geherprojecteerd. Tekenen in de tabellen measure_areas, measure_lines en measure_points van study.gpkg is even goed; daar zegt het veld &lt;i&gt;variant&lt;/i&gt; van welke variant ze zijn.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variant</translation>
    </message>
    <message>
        <source>The variant that gets the measures.</source>
        <translation>De variant die de maatregelen krijgt.</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Maatregelen</translation>
    </message>
    <message>
        <source>Polygons, lines or points with a field kind.</source>
        <translation>Vlakken, lijnen of punten met een veld kind.</translation>
    </message>
    <message>
        <source>Measures added</source>
        <translation>Toegevoegde maatregelen</translation>
    </message>
    <message>
        <source>Measures of the variant</source>
        <translation>Maatregelen van de variant</translation>
    </message>
</context>
<context>
    <name>AddressSearch</name>
    <message>
        <source>Street, number, place</source>
        <translation>Straat, nummer, plaats</translation>
    </message>
    <message>
        <source>Address of a house</source>
        <translation>Adres van een huis</translation>
    </message>
    <message>
        <source>Find this address</source>
        <translation>Dit adres zoeken</translation>
    </message>
    <message>
        <source>See a house in 3D by its address. What you type is sent to {service}, when you search.</source>
        <translation>Bekijk een huis in 3D via zijn adres. Wat u typt, gaat naar {service}, maar pas als u zoekt.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Bezig met zoeken…</translation>
    </message>
    <message>
        <source>{service} cannot be reached: is there an internet connection?</source>
        <translation>{service} is niet te bereiken: is er verbinding met internet?</translation>
    </message>
    <message>
        <source>{service} gives an answer that we do not understand.</source>
        <translation>{service} geeft een antwoord dat niet te lezen is.</translation>
    </message>
    <message>
        <source>{service} knows no such address.</source>
        <translation>{service} kent dit adres niet.</translation>
    </message>
    <message>
        <source>{address} (from {service})</source>
        <translation>{address} (volgens {service})</translation>
    </message>
    <message>
        <source>{address} lies outside the study.</source>
        <translation>{address} ligt buiten de studie.</translation>
    </message>
</context>
<context>
    <name>Algorithm</name>
    <message>
        <source>There is not enough memory. Choose a smaller area or larger cells, and try again.</source>
        <translation>Er is niet genoeg geheugen. Kies een kleiner gebied of grotere cellen en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>This algorithm needs the Python library {libraries}, which this QGIS does not have. Install it with &apos;pip install {command}&apos; in the OSGeo4W shell (Windows) or in QGIS&apos;s own Python, or with the packages {packages} of Debian and Ubuntu, and restart QGIS.</source>
        <translation>Dit algoritme heeft de Python-bibliotheek {libraries} nodig, die deze QGIS niet heeft. Installeer die met 'pip install {command}' in de OSGeo4W-shell (Windows) of in de eigen Python van QGIS, of met de pakketten {packages} van Debian en Ubuntu, en herstart QGIS.</translation>
    </message>
    <message>
        <source>Something went wrong that should not have: {error}. Nothing was written. The details are in the log panel, tab Stadstweeling; please report them.</source>
        <translation>Er ging iets mis dat niet mis had mogen gaan: {error}. Er is niets geschreven. De details staan in het paneel Logboekmeldingen, tabblad Stadstweeling; wilt u ze melden?</translation>
    </message>
    <message>
        <source>The model card of &apos;{title}&apos; could not be kept with it.</source>
        <translation>De modelkaart van '{title}' kon er niet bij worden bewaard.</translation>
    </message>
</context>
<context>
    <name>ApplyMeasures</name>
    <message>
        <source>Apply measures</source>
        <translation>Maatregelen toepassen</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Maatregelen</translation>
    </message>
    <message>
        <source>What becomes of the city with these measures, can they be, and what do they cost?</source>
        <translation>Wat wordt de stad met deze maatregelen, kunnen ze, en wat kosten ze?</translation>
    </message>
    <message>
        <source>{name}: {count} measures lie far outside the study and are left out.</source>
        <translation>{name}: {count} maatregelen liggen ver buiten de studie en blijven weg.</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflicten</translation>
    </message>
    <message>
        <source>{name} (feature {feature}) at ({x:.1f}, {y:.1f}): {reason}.</source>
        <translation>{name} (object {feature}) op ({x:.1f}, {y:.1f}): {reason}.</translation>
    </message>
    <message>
        <source>Height of the ground (m), filled below buildings and water.</source>
        <translation>Hoogte van het maaiveld (m), gevuld onder gebouwen en water.</translation>
    </message>
    <message>
        <source>Height of the surface with buildings (m), with or without trees.</source>
        <translation>Hoogte van het oppervlak met gebouwen (m), met of zonder bomen.</translation>
    </message>
    <message>
        <source>Vegetation height (m)</source>
        <translation>Vegetatiehoogte (m)</translation>
    </message>
    <message>
        <source>Height of the vegetation above the ground (m), 0 where there is none.</source>
        <translation>Hoogte van de vegetatie boven de grond (m), 0 waar er geen is.</translation>
    </message>
    <message>
        <source>Land cover (codes)</source>
        <translation>Bodembedekking (codes)</translation>
    </message>
    <message>
        <source>Codes of the table of land cover, on the grid of the ground.</source>
        <translation>Codes van de tabel met bodembedekkingen, op het grid van het maaiveld.</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebouwen</translation>
    </message>
    <message>
        <source>The buildings that are there, with their height (m).</source>
        <translation>De gebouwen die er zijn, met hun hoogte (m).</translation>
    </message>
    <message>
        <source>Measures drawn as polygons</source>
        <translation>Maatregelen als vlakken</translation>
    </message>
    <message>
        <source>Polygons with a field kind, such as green, wadi or building.</source>
        <translation>Vlakken met een veld kind, zoals green, wadi of building.</translation>
    </message>
    <message>
        <source>Measures drawn as lines</source>
        <translation>Maatregelen als lijnen</translation>
    </message>
    <message>
        <source>Measures drawn as points</source>
        <translation>Maatregelen als punten</translation>
    </message>
    <message>
        <source>Trees</source>
        <translation>Bomen</translation>
    </message>
    <message>
        <source>The trees that are there, with height, crown_diameter and crown_base (m).</source>
        <translation>De bomen die er zijn, met height, crown_diameter en crown_base (m).</translation>
    </message>
    <message>
        <source>Cables and pipes</source>
        <translation>Kabels en leidingen</translation>
    </message>
    <message>
        <source>Lines with the clearance that they need (m) in the field clearance; 1.5 m where none is.</source>
        <translation>Lijnen met de vrije afstand die ze nodig hebben (m) in het veld clearance; 1.5 m waar die er niet is.</translation>
    </message>
    <message>
        <source>Age of new trees</source>
        <translation>Leeftijd van nieuwe bomen</translation>
    </message>
    <message>
        <source>How large new trees are: at planting, after 10 years (the convention of Bouwadaptief), or mature.</source>
        <translation>Hoe groot nieuwe bomen zijn: bij het planten (at planting), na 10 jaar (after 10 years, de afspraak van Bouwadaptief), of volgroeid (mature).</translation>
    </message>
    <message>
        <source>Carry out measures with a conflict, too</source>
        <translation>Ook maatregelen met een conflict uitvoeren</translation>
    </message>
    <message>
        <source>Conflicts are listed all the same. What has nothing to work on stays left out.</source>
        <translation>Conflicten worden evengoed gemeld. Waar niets te doen is blijft een maatregel weg.</translation>
    </message>
    <message>
        <source>Period of the present value (years)</source>
        <translation>Periode van de contante waarde (jaren)</translation>
    </message>
    <message>
        <source>Years of upkeep that count. The default, 30, is our own choice.</source>
        <translation>Jaren onderhoud die meetellen. De standaardwaarde, 30, is onze eigen keuze.</translation>
    </message>
    <message>
        <source>Discount rate (% a year)</source>
        <translation>Discontovoet (% per jaar)</translation>
    </message>
    <message>
        <source>What later money is worth less each year. The default, 2 %, is our own choice.</source>
        <translation>Wat later geld elk jaar minder waard is. De standaardwaarde, 2 %, is onze eigen keuze.</translation>
    </message>
    <message>
        <source>Ground of the variant</source>
        <translation>Maaiveld van de variant</translation>
    </message>
    <message>
        <source>Height of the ground (m).</source>
        <translation>Hoogte van het maaiveld (m).</translation>
    </message>
    <message>
        <source>Surface of the variant</source>
        <translation>Oppervlak van de variant</translation>
    </message>
    <message>
        <source>Height of the surface (m), with trees where the base has them.</source>
        <translation>Hoogte van het oppervlak (m), met bomen waar de basis die heeft.</translation>
    </message>
    <message>
        <source>Vegetation of the variant</source>
        <translation>Vegetatie van de variant</translation>
    </message>
    <message>
        <source>Height of the vegetation above the ground (m).</source>
        <translation>Hoogte van de vegetatie boven de grond (m).</translation>
    </message>
    <message>
        <source>Land cover of the variant</source>
        <translation>Bodembedekking van de variant</translation>
    </message>
    <message>
        <source>Codes of the table of land cover.</source>
        <translation>Codes van de tabel met bodembedekkingen.</translation>
    </message>
    <message>
        <source>Buildings of the variant</source>
        <translation>Gebouwen van de variant</translation>
    </message>
    <message>
        <source>Those that stay with all their fields, and the new ones.</source>
        <translation>Die blijven met al hun velden, en de nieuwe.</translation>
    </message>
    <message>
        <source>Trees of the variant</source>
        <translation>Bomen van de variant</translation>
    </message>
    <message>
        <source>Those that stay with all their fields, and the new ones with their sizes (m).</source>
        <translation>Die blijven met al hun velden, en de nieuwe met hun maten (m).</translation>
    </message>
    <message>
        <source>Shade sails of the measures</source>
        <translation>Schaduwdoeken van de maatregelen</translation>
    </message>
    <message>
        <source>Outlines with their height (m), for the shade sails of the heat models.</source>
        <translation>Omtrekken met hun hoogte (m), voor de schaduwdoeken van de hittemodellen.</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>A row for each feature: amount, construction (€), upkeep (€ a year), present value (€), price year, share inside the study (%), warning and source.</source>
        <translation>Een rij per object: hoeveelheid, aanleg (€), onderhoud (€ per jaar), contante waarde (€), prijspeil, deel binnen de studie (%), waarschuwing en bron.</translation>
    </message>
    <message>
        <source>Where and why a measure cannot be, and whether it was carried out all the same.</source>
        <translation>Waar en waarom een maatregel niet kan, en of hij toch is uitgevoerd.</translation>
    </message>
    <message>
        <source>Measures carried out (each tree of a row counts)</source>
        <translation>Uitgevoerde maatregelen (elke boom van een rij telt)</translation>
    </message>
    <message>
        <source>Measures left out (each tree of a row counts)</source>
        <translation>Weggelaten maatregelen (elke boom van een rij telt)</translation>
    </message>
    <message>
        <source>Construction (€)</source>
        <translation>Aanleg (€)</translation>
    </message>
    <message>
        <source>Upkeep (€ a year)</source>
        <translation>Onderhoud (€ per jaar)</translation>
    </message>
    <message>
        <source>Present value (€)</source>
        <translation>Contante waarde (€)</translation>
    </message>
    <message>
        <source>Drawn measures of which the cost is not fully known</source>
        <translation>Getekende maatregelen waarvan de kosten niet geheel bekend zijn</translation>
    </message>
    <message>
        <source>Change in green ground (m²)</source>
        <translation>Verandering in groene grond (m²)</translation>
    </message>
    <message>
        <source>Trees planted</source>
        <translation>Geplante bomen</translation>
    </message>
    <message>
        <source>Trees felled</source>
        <translation>Gekapte bomen</translation>
    </message>
    <message>
        <source>Ground level (m)</source>
        <translation>Maaiveldhoogte (m)</translation>
    </message>
    <message>
        <source>Surface level (m)</source>
        <translation>Oppervlaktehoogte (m)</translation>
    </message>
    <message>
        <source>Lines with a field kind, such as kerb, culvert or tree_row.</source>
        <translation>Lijnen met een veld kind, zoals kerb (stoeprand), culvert (duiker) of tree_row (bomenrij).</translation>
    </message>
    <message>
        <source>Points with a field kind: gully or tree.</source>
        <translation>Punten met een veld kind: gully (kolk) of tree (boom).</translation>
    </message>
    <message>
        <source>Green spaces</source>
        <translation>Groen</translation>
    </message>
    <message>
        <source>The green spaces that are there, with public and kind.</source>
        <translation>Het groen dat er is, met public (openbaar) en kind (soort).</translation>
    </message>
    <message>
        <source>Variant (empty: all measures)</source>
        <translation>Variant (leeg: alle maatregelen)</translation>
    </message>
    <message>
        <source>Only the measures with this name in their field variant are carried out.</source>
        <translation>Alleen de maatregelen met deze naam in hun veld variant worden uitgevoerd.</translation>
    </message>
    <message>
        <source>Green spaces of the variant</source>
        <translation>Groen van de variant</translation>
    </message>
    <message>
        <source>Those that stay, without what measures take of them, and the new ones.</source>
        <translation>Wat blijft, zonder wat maatregelen ervan wegnemen, en wat nieuw is.</translation>
    </message>
    <message>
        <source>Culverts and pumps of the measures</source>
        <translation>Duikers en pompen van de maatregelen</translation>
    </message>
    <message>
        <source>Lines with kind, capacity (l/s) and head (m), for &apos;Cloudburst&apos;.</source>
        <translation>Lijnen met soort (kind), capaciteit (capacity, l/s) en verval (head, m), voor 'Hoosbui'.</translation>
    </message>
    <message>
        <source>Gullies, drains and storage of the measures</source>
        <translation>Kolken, goten en berging van de maatregelen</translation>
    </message>
    <message>
        <source>The cells of each, with kind, capacity (l/s) and volume (m³), for 'Cloudburst'.</source>
        <translation>De cellen van elk, met soort (kind), capaciteit (capacity, l/s) en inhoud (volume, m³), voor 'Hoosbui'.</translation>
    </message>
    <message>
        <source>No measure belongs to the variant &apos;{name}&apos;.</source>
        <translation>Geen enkele maatregel hoort bij de variant '{name}'.</translation>
    </message>
    <message>
        <source>{name} (feature {feature}) at ({x:.1f}, {y:.1f}), and {count} more: {reason}.</source>
        <translation>{name} (object {feature}) op ({x:.1f}, {y:.1f}), en nog {count}: {reason}.</translation>
    </message>
    <message>
        <source>{name} (feature {feature}) lies partly outside the study: {share:.0f} % counts.</source>
        <translation>{name} (object {feature}) ligt deels buiten de studie: {share:.0f} % telt mee.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Works out a variant: the base layers with drawn measures in them, what conflicts, and what it costs. The base layers stay as they are. Without measures the variant is the base, bit for bit. Its layers go straight into every model: water, heat and trees see the same new city.&lt;/p&gt;&lt;h3&gt;How to draw measures&lt;/h3&gt;&lt;p&gt;Each feature has a field &lt;i&gt;kind&lt;/i&gt; and, where wanted, fields with the names of the parameters in measure_parameters.csv; NULL is the default. Polygons: demolish, fell, raise_ground, dig, lower_street, water_square, wadi, ditch, pond, permeable_paving, paving, green, cool_surface, building, green_roof, water_roof, underground_storage, shade_sail. Lines: kerb, drain, culvert, pump, tree_row. Points: gully, tree. Where a variant is named, only features with that name in their field &lt;i&gt;variant&lt;/i&gt; count.&lt;/p&gt;&lt;h3&gt;Order&lt;/h3&gt;&lt;p&gt;Measures are carried out in the order of the table measures.csv: as listed above, with kerb, underground_storage, drain, gully, culvert and pump just before shade_sail, and trees last; within a kind in the order of the layer. Where two change the same, the later one wins. Each is judged in the city as the earlier ones left it. What lies beyond the rasters or on unknown ground is cut off, reported, and not paid for.&lt;/p&gt;&lt;h3&gt;What they change&lt;/h3&gt;&lt;p&gt;A building of which more than half lies in a measure goes whole; one with less stays whole. Ground below buildings is that of the ground raster. Trees stand and fall with their stem; a crown is half an ellipsoid that ends at roofs. Heights of trees and crowns by size and age are our own defaults; existing trees do not grow. Where trees are felled, woodland in the land cover becomes grass, our own default, or planting. A kerb is as wide as the cells that it touches. Crowns and kerbs are no finer than the cells. Green is grass or planting without height. Shade sails come as a layer of their own for the heat models.&lt;/p&gt;&lt;p&gt;Green for paving makes a green space, public unless you say no; what leaves no green ground (building, pond, ditch, water square, permeable paving, paving) is cut out of green spaces. Paths, facilities and neighbourhoods stay as they are.&lt;/p&gt;&lt;h3&gt;Structures for the flood model&lt;/h3&gt;&lt;p&gt;The open water of a pond or ditch holds its level in the flood model, and takes in water without end; draw a wadi or water square for what fills up. The others come as two layers, which 'Cloudburst' takes. A culvert or pump is a line; its two ends are those of the structure, and it is never cut. A culvert carries its capacity (l/s) at a difference in level of its head (m), either way; both ends must lie in the study. A pump works from the first to the last vertex, and may end outside: that water has left. A gully takes its capacity (l/s) to the sewer, a drain spreads it over its length, the drain of a wadi (mm/h) over its area. Storage under ground takes area times depth (m of water), and keeps it. Capacities and depths are our own defaults: give your own.&lt;/p&gt;&lt;h3&gt;Conflicts&lt;/h3&gt;&lt;p&gt;Buildings, open water, cables and pipes (their clearance, 1.5 m where none is given), other measures, and roots: the square of ground that a tree needs must be free of buildings, water and other stems (25 m² for a large tree; the others are our own defaults). A cell that a clearance touches counts. The water of a pond or ditch must not stand above the ground beside it, where that is no water itself; ground that is raised or dug to a level must lie within 10 m of it, our own default. What would change nothing, such as green where the ground is that already, is left out. A measure with a conflict is left out unless you say otherwise; then those that work on the ground go round buildings.&lt;/p&gt;&lt;h3&gt;Costs&lt;/h3&gt;&lt;p&gt;What is changed is paid for: of what is drawn in the study, the share of its cells that change, so not those round which it goes or that are so already. Demolition is paid by the footprint of what goes, a roof by its area; trees, culverts and pumps as drawn. Unit costs with source and price year are in measures.csv, those of the Deltares toolbox and RVO; where a source is suspect the table of costs says so. What is not known counts as nothing in the totals and is reported; give it in the fields unit_cost (€) and upkeep_percent (a year). Present value: construction now, upkeep at the end of each year; the period and the rate are our own defaults. Renewal is not in it.&lt;/p&gt;&lt;h3&gt;What it cannot show&lt;/h3&gt;&lt;p&gt;Culverts, pumps, gullies, drains and storage under ground change the water of a flood only. Cool surfaces change no model: the heat-stress method knows no albedo. Losses of the new land covers are partly our own defaults. All rasters are held in memory at once.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Werkt een variant uit: de basislagen met getekende maatregelen erin, wat er botst, en wat het kost. De basislagen blijven zoals ze zijn. Zonder maatregelen is de variant bit voor bit de basis. De lagen gaan zo elk model in: water, hitte en bomen zien dezelfde nieuwe stad.&lt;/p&gt;&lt;h3&gt;Maatregelen tekenen&lt;/h3&gt;&lt;p&gt;Elk object heeft een veld &lt;i&gt;kind&lt;/i&gt; en, waar gewenst, velden met de namen van de parameters in measure_parameters.csv; NULL is de standaardwaarde. Vlakken: demolish (slopen), fell (kappen), raise_ground (ophogen), dig (afgraven), lower_street (straat verlagen), water_square (waterplein), wadi, ditch (sloot), pond (vijver), permeable_paving (waterdoorlatende verharding), paving (verharding), green (groen), cool_surface (koel oppervlak), building (gebouw), green_roof (groen dak), water_roof (waterdak), underground_storage (berging onder de grond), shade_sail (schaduwdoek). Lijnen: kerb (stoeprand), drain (lijngoot), culvert (duiker), pump (pomp), tree_row (bomenrij). Punten: gully (kolk), tree (boom). Waar een variant is genoemd, tellen alleen objecten met die naam in hun veld &lt;i&gt;variant&lt;/i&gt;.&lt;/p&gt;&lt;h3&gt;Volgorde&lt;/h3&gt;&lt;p&gt;Maatregelen worden uitgevoerd in de volgorde van de tabel measures.csv, zoals hierboven, met kerb, underground_storage, drain, gully, culvert en pump vlak vóór shade_sail en bomen het laatst; binnen een soort in de volgorde van de laag. Waar twee hetzelfde veranderen, wint de latere. Elke wordt beoordeeld in de stad zoals de eerdere die achterlieten. Wat buiten de rasters of op onbekende grond ligt wordt afgesneden, gemeld, en niet betaald.&lt;/p&gt;&lt;h3&gt;Wat ze veranderen&lt;/h3&gt;&lt;p&gt;Een gebouw waarvan meer dan de helft in een maatregel ligt gaat geheel weg; een met minder blijft geheel staan. De grond onder gebouwen is die van het maaiveldraster. Bomen staan en vallen met hun stam; een kroon is een halve ellipsoïde die bij daken ophoudt. Hoogten van bomen en kronen naar grootte en leeftijd zijn onze eigen standaardwaarden; bestaande bomen groeien niet. Waar bomen worden gekapt wordt bos in de bodembedekking gras, onze eigen standaardwaarde, of beplanting. Een stoeprand is zo breed als de cellen die hij raakt. Kronen en stoepranden zijn niet fijner dan de cellen. Groen is gras of beplanting zonder hoogte. Schaduwdoeken komen als eigen laag voor de hittemodellen.&lt;/p&gt;&lt;p&gt;Groen in plaats van tegels maakt een groengebied, openbaar tenzij u nee zegt; wat geen groene grond achterlaat (gebouw, vijver, sloot, waterplein, waterdoorlatende verharding, verharding) wordt uit de groengebieden gesneden. Paden, voorzieningen en buurten blijven zoals ze zijn.&lt;/p&gt;&lt;h3&gt;Kunstwerken voor het watermodel&lt;/h3&gt;&lt;p&gt;Het open water van een vijver of sloot houdt in het watermodel zijn peil, en neemt onbeperkt water op; teken een wadi of waterplein voor wat kan vollopen. De andere komen als twee lagen, die 'Hoosbui' aanneemt. Een duiker of pomp is een lijn; de twee uiteinden daarvan zijn die van het kunstwerk, en de lijn wordt nooit afgesneden. Een duiker voert zijn capaciteit (l/s) af bij een verschil in waterstand gelijk aan zijn verval head (m), in beide richtingen; beide uiteinden moeten in de studie liggen. Een pomp werkt van het eerste naar het laatste hoekpunt en mag buiten eindigen: dat water is weg. Een kolk brengt zijn capaciteit (l/s) naar het riool, een lijngoot verdeelt die over zijn lengte, de drain van een wadi (mm/uur) over de oppervlakte. Berging onder de grond neemt oppervlakte maal diepte op (m water), en houdt dat vast. Capaciteiten en diepten zijn onze eigen standaardwaarden: geef uw eigen op.&lt;/p&gt;&lt;h3&gt;Conflicten&lt;/h3&gt;&lt;p&gt;Gebouwen, open water, kabels en leidingen (hun vrije afstand, 1.5 m waar die er niet is), andere maatregelen, en wortels: het vierkant grond dat een boom nodig heeft moet vrij zijn van gebouwen, water en andere stammen (25 m² voor een grote boom; de andere zijn onze eigen standaardwaarden). Een cel die door een vrije afstand wordt geraakt telt mee. Het water van een vijver of sloot mag niet hoger staan dan het maaiveld ernaast, waar dat zelf geen water is; grond die tot een niveau wordt opgehoogd of afgegraven moet daar binnen 10 m van liggen, onze eigen standaardwaarde. Wat niets zou veranderen, zoals groen waar de grond dat al is, blijft weg. Een maatregel met een conflict blijft weg, tenzij u anders zegt; dan gaan die aan de grond om gebouwen heen.&lt;/p&gt;&lt;h3&gt;Kosten&lt;/h3&gt;&lt;p&gt;Betaald wordt wat verandert: van wat in de studie is getekend het aandeel van de cellen die veranderen, dus niet die waar het omheen gaat of die al zo zijn. Slopen wordt betaald naar het grondvlak van wat weggaat, een dak naar zijn oppervlakte; bomen, duikers en pompen zoals getekend. Eenheidskosten met bron en prijspeil staan in measures.csv: die van de toolbox van Deltares en van RVO; waar een bron verdacht is zegt de kostentabel dat. Wat niet bekend is telt in de totalen als niets en wordt gemeld; geef het op in de velden unit_cost (€) en upkeep_percent (per jaar). Contante waarde: aanleg nu, onderhoud aan het eind van elk jaar; de periode en de rente zijn onze eigen standaardwaarden. Vervanging zit er niet in.&lt;/p&gt;&lt;h3&gt;Wat het niet kan laten zien&lt;/h3&gt;&lt;p&gt;Duikers, pompen, kolken, lijngoten, drains en berging onder de grond veranderen alleen het water van een hoosbui. Koele oppervlakken veranderen geen model: de hittestressmethode kent geen albedo. De verliezen van de nieuwe bodembedekkingen zijn deels onze eigen standaardwaarden. Alle rasters staan tegelijk in het geheugen.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>Bars</name>
    <message>
        <source>Rain intensity over time</source>
        <translation>Neerslagintensiteit in de tijd</translation>
    </message>
    <message>
        <source>{intensity} mm/h</source>
        <translation>{intensity} mm/u</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} u</translation>
    </message>
</context>
<context>
    <name>Bookmarks</name>
    <message>
        <source>View {number}</source>
        <translation>Beeld {number}</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Bladwijzers</translation>
    </message>
    <message>
        <source>Choose a bookmark, and the camera goes there</source>
        <translation>Kies een bladwijzer, en de camera gaat erheen</translation>
    </message>
    <message>
        <source>Bookmark this view in the study</source>
        <translation>Dit beeld als bladwijzer in de studie bewaren</translation>
    </message>
    <message>
        <source>Rename the bookmark</source>
        <translation>De bladwijzer hernoemen</translation>
    </message>
    <message>
        <source>Delete the bookmark</source>
        <translation>De bladwijzer verwijderen</translation>
    </message>
    <message>
        <source>Bookmark this view</source>
        <translation>Dit beeld als bladwijzer bewaren</translation>
    </message>
    <message>
        <source>Delete the bookmark &apos;{name}&apos;?</source>
        <translation>De bladwijzer '{name}' verwijderen?</translation>
    </message>
    <message>
        <source>Choose a bookmark</source>
        <translation>Kies een bladwijzer</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>nog geen</translation>
    </message>
    <message>
        <source>Name of the bookmark</source>
        <translation>Naam van de bladwijzer</translation>
    </message>
    <message>
        <source>There is a bookmark with this name.</source>
        <translation>Er is al een bladwijzer met deze naam.</translation>
    </message>
</context>
<context>
    <name>Bottlenecks</name>
    <message>
        <source>Bottlenecks</source>
        <translation>Knelpunten</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergelijken</translation>
    </message>
    <message>
        <source>Where do water, heat, lack of green and vulnerable people come together?</source>
        <translation>Waar komen water, hitte, gebrek aan groen en kwetsbare mensen samen?</translation>
    </message>
    <message>
        <source>Nothing is known</source>
        <translation>Niets bekend</translation>
    </message>
    <message>
        <source>{count} neighbourhoods have no dwellings: their people are divided by area.</source>
        <translation>{count} buurten hebben geen woningen: hun inwoners zijn naar oppervlakte verdeeld.</translation>
    </message>
    <message>
        <source>There are no buildings: people are divided over the squares by area.</source>
        <translation>Er zijn geen gebouwen: mensen zijn naar oppervlakte over de vierkanten verdeeld.</translation>
    </message>
    <message>
        <source>Score, 0 to 1: the mean by weight of {themes}; each from our own limits</source>
        <translation>Score, 0 tot 1: het gewogen gemiddelde van {themes}; elk tussen eigen grenzen van de plug-in</translation>
    </message>
    <message>
        <source>{name} has no field {field}: vulnerable people are left out.</source>
        <translation>{name} heeft geen veld {field}: kwetsbare mensen tellen niet mee.</translation>
    </message>
    <message>
        <source>In {count} units not every theme is known: their score is that of the others, see themes_known.</source>
        <translation>In {count} eenheden is niet elk thema bekend: hun score is die van de andere, zie themes_known.</translation>
    </message>
    <message>
        <source>{count} units lie on the maps in part only: see on_map_percent.</source>
        <translation>{count} eenheden liggen maar voor een deel op de kaarten: zie on_map_percent.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Shows where water, heat, lack of green and vulnerable people come together, in neighbourhoods or in squares. Nobody has to believe a sum: beside the score stand the numbers it is made of, each theme on its scale, each theme's share of the score, and how many themes come together.&lt;/p&gt;&lt;h3&gt;Themes&lt;/h3&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;Water&lt;/b&gt;: how much (%) of the ground outside buildings and open water stands under at least 15 cm; from 0 to 20 %.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Heat&lt;/b&gt;: the mean PET outdoors; from 35 to 41 °C.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Lack of green&lt;/b&gt;: how much (%) of the area lies under vegetation of at least 2.5 m; from 30 % down to 0. All of the area counts, with buildings and water.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Vulnerable people&lt;/b&gt;: the share (%) of the people of 75 and older in the residents; from 0 to 20 %. Another group can be chosen.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;Between its two limits a theme is put on a scale from 0, nothing the matter, to 1, as bad as the scale goes. The limits are in the table bottlenecks.csv, with their sources; that these are where a scale starts and ends is &lt;b&gt;our own choice&lt;/b&gt;, and that of water and people has no source at all. Other limits give another map: make them those of your own policy.&lt;/p&gt;&lt;h3&gt;Score&lt;/h3&gt;&lt;p&gt;The mean of the themes that are known in a unit, by their weights. All weigh the same unless you say otherwise, which is a choice too: the legend states the weights. Which weights are right no model can tell. &lt;i&gt;themes_together&lt;/i&gt; counts the themes at least half-way up their scale, and depends on no weight but 0. A theme that is not given, or not known in a unit, does not count there: see &lt;i&gt;themes_known&lt;/i&gt;, and do not compare scores of different themes.&lt;/p&gt;&lt;h3&gt;People in squares&lt;/h3&gt;&lt;p&gt;Where in a neighbourhood people live is not known. They are divided over its squares in proportion to the dwellings of the buildings, or without buildings, or where there are no dwellings, in proportion to the area. So a square has the share of its neighbourhood, and 0 where nobody lives. Numbers of people are estimates, and small ones are hidden (NULL) as in &lt;b&gt;Heat exposure&lt;/b&gt;: those from 1 to 4, and as many others as it takes that none can be had by subtraction. Your own fields stay as they are.&lt;/p&gt;&lt;h3&gt;What it cannot show&lt;/h3&gt;&lt;p&gt;Means hide what is inside a unit: smaller squares show more, and other units give another map. Heat indoors, water in cellars and green without height are not in it. It tells where to look, not what to do.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Laat zien waar water, hitte, gebrek aan groen en kwetsbare mensen samenkomen, in buurten of in vierkanten. Niemand hoeft een optelsom te geloven: naast de score staan de getallen waaruit die bestaat, elk thema op zijn schaal, het aandeel van elk thema in de score, en hoeveel thema's samenkomen.&lt;/p&gt;&lt;h3&gt;Thema's&lt;/h3&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;Water&lt;/b&gt;: hoeveel (%) van de grond buiten gebouwen en open water onder minstens 15 cm staat; van 0 tot 20 %.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Hitte&lt;/b&gt;: de gemiddelde PET buiten; van 35 tot 41 °C.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Gebrek aan groen&lt;/b&gt;: hoeveel (%) van het gebied onder vegetatie van minstens 2,5 m ligt; van 30 % omlaag tot 0. Het hele gebied telt, met gebouwen en water.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Kwetsbare mensen&lt;/b&gt;: het aandeel (%) 75-plussers in de inwoners; van 0 tot 20 %. Een andere groep kan ook.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;Tussen zijn twee grenzen komt een thema op een schaal van 0, niets aan de hand, tot 1, zo erg als de schaal gaat. De grenzen staan in de tabel bottlenecks.csv, met hun bronnen; dat een schaal daar begint en eindigt is een &lt;b&gt;eigen keuze van de plug-in&lt;/b&gt;, en die van water en mensen heeft helemaal geen bron. Andere grenzen geven een andere kaart: maak er die van uw eigen beleid van.&lt;/p&gt;&lt;h3&gt;Score&lt;/h3&gt;&lt;p&gt;Het gemiddelde van de thema's die in een eenheid bekend zijn, naar hun gewicht. Ze wegen alle even zwaar tenzij u iets anders zegt, en ook dat is een keuze: de legenda noemt de gewichten. Welke gewichten de juiste zijn, kan geen model vertellen. &lt;i&gt;themes_together&lt;/i&gt; telt de thema's die minstens halverwege hun schaal zijn, en hangt van geen gewicht af behalve 0. Een thema dat niet is opgegeven, of in een eenheid niet bekend is, telt daar niet mee: zie &lt;i&gt;themes_known&lt;/i&gt;, en vergelijk geen scores van verschillende thema's.&lt;/p&gt;&lt;h3&gt;Mensen in vierkanten&lt;/h3&gt;&lt;p&gt;Waar in een buurt mensen wonen, is niet bekend. Ze worden over de vierkanten verdeeld naar rato van de woningen in de gebouwen, of zonder gebouwen, of waar geen woningen zijn, naar rato van de oppervlakte. Een vierkant heeft dus het aandeel van zijn buurt, en 0 waar niemand woont. Aantallen mensen zijn schattingen, en kleine zijn verborgen (NULL) zoals in &lt;b&gt;Blootstelling aan hitte&lt;/b&gt;: die van 1 tot en met 4, en zoveel andere als nodig is om ze niet door aftrekken te kunnen vinden. Uw eigen velden blijven zoals ze zijn.&lt;/p&gt;&lt;h3&gt;Wat het niet kan laten zien&lt;/h3&gt;&lt;p&gt;Gemiddelden verbergen wat binnen een eenheid gebeurt: kleinere vierkanten laten meer zien, en andere eenheden geven een andere kaart. Hitte binnenshuis, water in kelders en laag groen zitten er niet in. Het zegt waar u moet kijken, niet wat u moet doen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>The neighbourhoods with all their fields, or the squares, with the score, the numbers it is made of, each theme on its scale and each theme&apos;s share of the score.</source>
        <translation>De buurten met al hun velden, of de vierkanten, met de score, de getallen waaruit die bestaat, elk thema op zijn schaal en het aandeel van elk thema in de score.</translation>
    </message>
    <message>
        <source>Units with a score</source>
        <translation>Eenheden met een score</translation>
    </message>
    <message>
        <source>Mean score of the units (0 to 1)</source>
        <translation>Gemiddelde score van de eenheden (0 tot 1)</translation>
    </message>
    <message>
        <source>Highest score (0 to 1)</source>
        <translation>Hoogste score (0 tot 1)</translation>
    </message>
    <message>
        <source>Units where three themes or more come together</source>
        <translation>Eenheden waar drie thema's of meer samenkomen</translation>
    </message>
    <message>
        <source>Units without a score</source>
        <translation>Eenheden zonder score</translation>
    </message>
    <message>
        <source>Numbers of people that are hidden</source>
        <translation>Aantallen mensen die verborgen zijn</translation>
    </message>
    <message>
        <source>Neighbourhoods</source>
        <translation>Buurten</translation>
    </message>
    <message>
        <source>Areas with the fields residents and age_75_plus, or those of another group. Without these the theme of vulnerable people is left out.</source>
        <translation>Gebieden met de velden residents en age_75_plus, of die van een andere groep. Zonder die velden telt het thema kwetsbare mensen niet mee.</translation>
    </message>
    <message>
        <source>Maximum water depth (m)</source>
        <translation>Maximale waterdiepte (m)</translation>
    </message>
    <message>
        <source>As &apos;Cloudburst&apos; gives it. Empty: the theme of water is left out.</source>
        <translation>Zoals 'Hoosbui' die geeft. Leeg: het thema water telt niet mee.</translation>
    </message>
    <message>
        <source>PET (°C)</source>
        <translation>PET (°C)</translation>
    </message>
    <message>
        <source>As &apos;Heat stress&apos; gives it. Empty: the theme of heat is left out.</source>
        <translation>Zoals 'Hittestress' die geeft. Leeg: het thema hitte telt niet mee.</translation>
    </message>
    <message>
        <source>Vegetation height (m)</source>
        <translation>Vegetatiehoogte (m)</translation>
    </message>
    <message>
        <source>Height above the ground, 0 where nothing grows. Empty: lack of green is left out.</source>
        <translation>Hoogte boven het maaiveld, 0 waar niets groeit. Leeg: gebrek aan groen telt niet mee.</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Eenheden</translation>
    </message>
    <message>
        <source>What the map is made of: the neighbourhoods, or squares within them.</source>
        <translation>Waaruit de kaart bestaat: de buurten, of vierkanten daarin.</translation>
    </message>
    <message>
        <source>Size of the squares (m)</source>
        <translation>Grootte van de vierkanten (m)</translation>
    </message>
    <message>
        <source>Length of a side, for squares only; they lie at its multiples. The default, 50 m, is our own choice.</source>
        <translation>Lengte van een zijde, alleen voor vierkanten; die liggen op veelvouden ervan. De standaard, 50 m, is een eigen keuze van de plug-in.</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebouwen</translation>
    </message>
    <message>
        <source>Buildings with the number of dwellings in the field dwellings, of the whole of each neighbourhood: these say in which squares its people live. Empty: people are divided by area. Not used for neighbourhoods.</source>
        <translation>Gebouwen met het aantal woningen in het veld dwellings, van elke buurt in haar geheel: die zeggen in welke vierkanten de mensen wonen. Leeg: mensen worden naar oppervlakte verdeeld. Niet gebruikt voor buurten.</translation>
    </message>
    <message>
        <source>Weight of water</source>
        <translation>Gewicht van water</translation>
    </message>
    <message>
        <source>Weight of heat</source>
        <translation>Gewicht van hitte</translation>
    </message>
    <message>
        <source>Weight of lack of green</source>
        <translation>Gewicht van gebrek aan groen</translation>
    </message>
    <message>
        <source>Weight of vulnerable people</source>
        <translation>Gewicht van kwetsbare mensen</translation>
    </message>
    <message>
        <source>Only the proportions of the weights count; 0 leaves the theme out of the score.</source>
        <translation>Alleen de verhouding tussen de gewichten telt; 0 laat het thema buiten de score.</translation>
    </message>
    <message>
        <source>Vulnerable group</source>
        <translation>Kwetsbare groep</translation>
    </message>
    <message>
        <source>Whose share of the residents, or of the households, counts as vulnerable people.</source>
        <translation>Van welke groep het aandeel in de inwoners, of in de huishoudens, telt als kwetsbare mensen.</translation>
    </message>
    <message>
        <source>Own table of limits (CSV)</source>
        <translation>Eigen tabel met grenzen (CSV)</translation>
    </message>
    <message>
        <source>Your own version of the table bottlenecks.csv: where the scales start and end.</source>
        <translation>Een eigen versie van de tabel bottlenecks.csv: waar de schalen beginnen en eindigen.</translation>
    </message>
</context>
<context>
    <name>CanopyCover</name>
    <message>
        <source>Canopy cover</source>
        <translation>Kroonbedekking</translation>
    </message>
    <message>
        <source>Trees</source>
        <translation>Bomen</translation>
    </message>
    <message>
        <source>Which share of the land lies under crowns, in each neighbourhood and around each home?</source>
        <translation>Welk deel van het land ligt onder boomkronen, in elke buurt en rond elke woning?</translation>
    </message>
    <message>
        <source>Canopy of the whole area (% of the land)</source>
        <translation>Kroonbedekking van het hele gebied (% van het land)</translation>
    </message>
    <message>
        <source>Land of the whole area (m²)</source>
        <translation>Land in het hele gebied (m²)</translation>
    </message>
    <message>
        <source>Neighbourhoods with land</source>
        <translation>Buurten met land</translation>
    </message>
    <message>
        <source>Neighbourhoods with enough canopy</source>
        <translation>Buurten met genoeg kroonbedekking</translation>
    </message>
    <message>
        <source>Homes</source>
        <translation>Woningen</translation>
    </message>
    <message>
        <source>Share of the homes that meet the rule (%)</source>
        <translation>Aandeel woningen dat aan de regel voldoet (%)</translation>
    </message>
    <message>
        <source>Homes of which the canopy is not known</source>
        <translation>Woningen waarvan de kroonbedekking niet bekend is</translation>
    </message>
    <message>
        <source>Mean canopy around the homes (%)</source>
        <translation>Gemiddelde kroonbedekking rond de woningen (%)</translation>
    </message>
    <message>
        <source>Median canopy around the homes (%)</source>
        <translation>Mediaan van de kroonbedekking rond de woningen (%)</translation>
    </message>
    <message>
        <source>{count} trees have no crown_diameter and are left out.</source>
        <translation>{count} bomen hebben geen crown_diameter (kroondiameter) en worden weggelaten.</translation>
    </message>
    <message>
        <source>{name}: {count} features lie outside the land cover and are left out.</source>
        <translation>{name}: {count} objecten liggen buiten de bodembedekking en worden weggelaten.</translation>
    </message>
    <message>
        <source>The homes have no field dwellings: each feature counts as one home.</source>
        <translation>De woningen hebben geen veld dwellings (aantal woningen): elk object telt als één woning.</translation>
    </message>
    <message>
        <source>{count} neighbourhoods have no known land in the area: nothing is said of them.</source>
        <translation>{count} buurten hebben in het gebied geen bekend land: daarover is niets te zeggen.</translation>
    </message>
    <message>
        <source>{count} neighbourhoods are known in part only: see known_percent.</source>
        <translation>{count} buurten zijn maar voor een deel bekend: zie known_percent.</translation>
    </message>
    <message>
        <source>Of {count} homes the circle around is known in part only: see known_percent.</source>
        <translation>Van {count} woningen is de cirkel eromheen maar voor een deel bekend: zie known_percent.</translation>
    </message>
    <message>
        <source>No known land</source>
        <translation>Geen bekend land</translation>
    </message>
    <message>
        <source>{share:.1f} % of {count} homes meet the rule; of {unknown} others nothing is known. Within {radius:g} m of the homes the canopy is {mean:.1f} % on average, and {median:.1f} % or less for half of them.</source>
        <translation>{share:.1f} % van {count} woningen voldoet aan de regel; van {unknown} andere is niets bekend. Binnen {radius:g} m van de woningen is de kroonbedekking gemiddeld {mean:.1f} %, en voor de helft van de woningen {median:.1f} % of minder.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Measures which share of the land lies under the crowns of trees: the 30 of the rule 3-30-300.&lt;/p&gt;&lt;h3&gt;Canopy&lt;/h3&gt;&lt;p&gt;Either vegetation that is high enough in a raster of heights (2.5 m: our own default), or what lies under the crowns of trees. Crowns that overlap count once. A cell is canopy where its centre is. In the raster no data means that nothing is known: give it a height of 0 where nothing grows.&lt;/p&gt;&lt;h3&gt;Share of what&lt;/h3&gt;&lt;p&gt;Of the land: all ground with land cover, with buildings and roads, without large water. The handbook of 2025 leaves large water out and does not say how large it is: 1 ha is our own default. Canopy over large water does not count. What is not known counts neither as land nor as canopy; fields tell which share of each neighbourhood and circle is known.&lt;/p&gt;&lt;h3&gt;The rule&lt;/h3&gt;&lt;p&gt;A definition says how much canopy is enough, and where: in the neighbourhood, or in a circle round the home. &lt;b&gt;Visible from the window&lt;/b&gt; and &lt;b&gt;Handbook minimum&lt;/b&gt;: 30 % of the neighbourhood. &lt;b&gt;Cobra&lt;/b&gt; and &lt;b&gt;Nieuwenhuijsen&lt;/b&gt;: 30 % within 500 m of the home; the second took vegetation from satellites and is unconfirmed. The circle lies round a point inside the footprint. Shares of homes count dwellings. The legend states the definition. A mean hides who has little: look at the median and the share beside it.&lt;/p&gt;&lt;h3&gt;What it cannot show&lt;/h3&gt;&lt;p&gt;Beyond the rasters nothing is known: near their edge a circle is not whole. A body of water that the edge cuts has the area of what is left. Shrubs that are high enough count as canopy in a raster of heights.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Meet welk deel van het land onder boomkronen ligt: de 30 van de 3-30-300-regel.&lt;/p&gt;&lt;h3&gt;Kroonbedekking&lt;/h3&gt;&lt;p&gt;Ofwel vegetatie die hoog genoeg is in een raster met hoogten (2,5 m: een eigen keuze van de plug-in), ofwel wat onder de kronen van bomen ligt. Kronen die elkaar overlappen, tellen één keer. Een cel hoort bij de kroonbedekking als het midden ervan eronder ligt. In het raster betekent geen data dat er niets bekend is: geef het een hoogte van 0 waar niets groeit.&lt;/p&gt;&lt;h3&gt;Deel waarvan&lt;/h3&gt;&lt;p&gt;Van het land: al het maaiveld met bodembedekking, met gebouwen en wegen, zonder groot water. Het handboek uit 2025 laat groot water weg en zegt niet hoe groot dat is: 1 ha is een eigen keuze van de plug-in. Kronen boven groot water tellen niet. Wat niet bekend is, telt niet als land en niet als kroonbedekking; velden zeggen welk deel van elke buurt en cirkel bekend is.&lt;/p&gt;&lt;h3&gt;De regel&lt;/h3&gt;&lt;p&gt;Een definitie zegt hoeveel kroonbedekking genoeg is, en waar: in de buurt, of in een cirkel rond de woning. &lt;b&gt;Visible from the window&lt;/b&gt; (zichtbaar vanuit het raam) en &lt;b&gt;Handbook minimum&lt;/b&gt; (minimum uit het handboek): 30 % van de buurt. &lt;b&gt;Cobra&lt;/b&gt; en &lt;b&gt;Nieuwenhuijsen&lt;/b&gt;: 30 % binnen 500 m van de woning; de tweede nam vegetatie van satellieten en is niet bevestigd. De cirkel ligt rond een punt binnen de omtrek van het gebouw. Aandelen van woningen tellen woningen, geen gebouwen. De legenda noemt de definitie. Een gemiddelde verbergt wie weinig heeft: kijk ook naar de mediaan en het aandeel ernaast.&lt;/p&gt;&lt;h3&gt;Wat het niet kan laten zien&lt;/h3&gt;&lt;p&gt;Buiten de rasters is niets bekend: bij de rand ervan is een cirkel niet heel. Een water dat door de rand wordt afgesneden, heeft de oppervlakte van wat overblijft. Struiken die hoog genoeg zijn, tellen in een raster met hoogten als kroonbedekking.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Vegetation height (m)</source>
        <translation>Vegetatiehoogte (m)</translation>
    </message>
    <message>
        <source>Height above the ground, on the grid of the land cover. Leave it empty to use the trees.</source>
        <translation>Hoogte boven het maaiveld, op het raster van de bodembedekking. Laat dit leeg om de bomen te gebruiken.</translation>
    </message>
    <message>
        <source>Trees with their crown_diameter (m). Leave it empty to use the vegetation height.</source>
        <translation>Bomen met hun crown_diameter (kroondiameter, m). Laat dit leeg om de vegetatiehoogte te gebruiken.</translation>
    </message>
    <message>
        <source>Land cover (codes)</source>
        <translation>Bodembedekking (codes)</translation>
    </message>
    <message>
        <source>Codes of the table of land cover: what is known, and what of it is open water.</source>
        <translation>Codes uit de tabel met bodembedekking: wat bekend is, en wat daarvan open water is.</translation>
    </message>
    <message>
        <source>Neighbourhoods</source>
        <translation>Buurten</translation>
    </message>
    <message>
        <source>Areas in each of which the canopy is measured.</source>
        <translation>Vlakken waarin telkens de kroonbedekking wordt gemeten.</translation>
    </message>
    <message>
        <source>Buildings or addresses. Those with dwellings above 0 count, by that number; without a field dwellings each feature is one home.</source>
        <translation>Gebouwen of adressen. Die met dwellings (aantal woningen) boven 0 tellen, naar dat aantal; zonder veld dwellings is elk object één woning.</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definitie</translation>
    </message>
    <message>
        <source>Whose rule is used where the advanced parameters are left empty.</source>
        <translation>Wiens regel wordt gebruikt waar de geavanceerde parameters leeg zijn.</translation>
    </message>
    <message>
        <source>Least canopy cover (%)</source>
        <translation>Kleinste kroonbedekking (%)</translation>
    </message>
    <message>
        <source>Empty: that of the definition, 30 %.</source>
        <translation>Leeg: die van de definitie, 30 %.</translation>
    </message>
    <message>
        <source>Where the canopy must be</source>
        <translation>Waar de kroonbedekking moet zijn</translation>
    </message>
    <message>
        <source>In the neighbourhood of a home, or in a circle round it. Empty: by the definition.</source>
        <translation>In de buurt waarin een woning ligt (neighbourhood), of in een cirkel eromheen (home). Leeg: volgens de definitie.</translation>
    </message>
    <message>
        <source>Radius round a home (m)</source>
        <translation>Straal rond een woning (m)</translation>
    </message>
    <message>
        <source>Radius of the circle round each home and each cell of the map. Empty: that of the definition, or 500 m.</source>
        <translation>Straal van de cirkel rond elke woning en elke cel van de kaart. Leeg: die van de definitie, of 500 m.</translation>
    </message>
    <message>
        <source>Least height of canopy (m)</source>
        <translation>Kleinste hoogte van de kroonbedekking (m)</translation>
    </message>
    <message>
        <source>Lower vegetation in the raster is no canopy. The default, 2.5 m, is our own choice.</source>
        <translation>Lagere vegetatie in het raster telt niet als kroonbedekking. De standaard, 2,5 m, is een eigen keuze van de plug-in.</translation>
    </message>
    <message>
        <source>Cell size of the map (m)</source>
        <translation>Celgrootte van de kaart (m)</translation>
    </message>
    <message>
        <source>Rounded to whole cells of the land cover. The default, 10 m, is our own choice.</source>
        <translation>Afgerond op hele cellen van de bodembedekking. De standaard, 10 m, is een eigen keuze van de plug-in.</translation>
    </message>
    <message>
        <source>Open water that is no land, from (m²)</source>
        <translation>Open water dat geen land is, vanaf (m²)</translation>
    </message>
    <message>
        <source>Area from which a body of open water is left out; 0 leaves all open water out. The default, 1 ha, is our own choice.</source>
        <translation>Oppervlakte vanaf waar een open water wordt weggelaten; 0 laat al het open water weg. De standaard, 1 ha, is een eigen keuze van de plug-in.</translation>
    </message>
    <message>
        <source>Own table of land cover (CSV)</source>
        <translation>Eigen tabel met bodembedekking (CSV)</translation>
    </message>
    <message>
        <source>Your own version of the table landcover.csv; its column open_water is used.</source>
        <translation>Uw eigen versie van de tabel landcover.csv; de kolom open_water wordt gebruikt.</translation>
    </message>
    <message>
        <source>Canopy cover of neighbourhoods</source>
        <translation>Kroonbedekking van buurten</translation>
    </message>
    <message>
        <source>The neighbourhoods with their canopy (% of the land), their land (m²), which share is known, whether they meet the rule, their dwellings, and the share of these whose home meets it.</source>
        <translation>De buurten met hun kroonbedekking (% van het land), hun land (m²), welk deel bekend is, of ze aan de regel voldoen, hun woningen, en het aandeel daarvan dat aan de regel voldoet.</translation>
    </message>
    <message>
        <source>Canopy cover around homes</source>
        <translation>Kroonbedekking rond woningen</translation>
    </message>
    <message>
        <source>The homes with the canopy (% of the land) in the circle round them and in their neighbourhood, and whether they meet the rule.</source>
        <translation>De woningen met de kroonbedekking (% van het land) in de cirkel eromheen en in hun buurt, en of ze aan de regel voldoen.</translation>
    </message>
    <message>
        <source>Map of the canopy cover (%)</source>
        <translation>Kaart van de kroonbedekking (%)</translation>
    </message>
    <message>
        <source>Canopy (% of the land) in the circle round each cell.</source>
        <translation>Kroonbedekking (% van het land) in de cirkel rond elke cel.</translation>
    </message>
    <message>
        <source>vegetation ≥ {height:g} m</source>
        <translation>vegetatie ≥ {height:g} m</translation>
    </message>
    <message>
        <source>crowns of trees, overlap counted once</source>
        <translation>boomkronen, overlap één keer geteld</translation>
    </message>
    <message>
        <source>within {radius:g} m</source>
        <translation>binnen {radius:g} m</translation>
    </message>
    <message>
        <source>in the neighbourhood</source>
        <translation>in de buurt</translation>
    </message>
    <message>
        <source>Canopy ({canopy}), % of the land without water ≥ {water:g} m², {place}; rule: ≥ {least:g} %</source>
        <translation>Kroonbedekking ({canopy}), % van het land zonder water ≥ {water:g} m², {place}; regel: ≥ {least:g} %</translation>
    </message>
    <message>
        <source>{name}: there are none in the area.</source>
        <translation>{name}: daarvan zijn er geen in het gebied.</translation>
    </message>
</context>
<context>
    <name>Chain</name>
    <message>
        <source>{algorithm} is left out: the study has no layer for {layers}.</source>
        <translation>{algorithm} is overgeslagen: de studie heeft geen laag voor {layers}.</translation>
    </message>
    <message>
        <source>{algorithm}: the study has no layer for {layers}. Add it to the study.</source>
        <translation>{algorithm}: de studie heeft geen laag voor {layers}. Voeg die aan de studie toe.</translation>
    </message>
    <message>
        <source>{algorithm} is left out. {reason}</source>
        <translation>{algorithm} is overgeslagen. {reason}</translation>
    </message>
    <message>
        <source>{algorithm} is left out: the variant leaves nothing in {layers}.</source>
        <translation>{algorithm} is overgeslagen: de variant laat niets over in {layers}.</translation>
    </message>
    <message>
        <source>{algorithm}: the variant leaves nothing in {layers}. Change its measures.</source>
        <translation>{algorithm}: de variant laat niets over in {layers}. Verander de maatregelen.</translation>
    </message>
</context>
<context>
    <name>CheckStudy</name>
    <message>
        <source>Check study</source>
        <translation>Studie controleren</translation>
    </message>
    <message>
        <source>Lists what is wrong in the folder of a study, and repairs what can be repaired.</source>
        <translation>Somt op wat er mis is in de map van een studie, en herstelt wat te herstellen is.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Looks whether the base layers are there and on one grid, whether the database has all its tables, whether every run is whole, listed and unchanged since it was written (by checksum), and whether measures belong to a variant. What a crash or a power cut left is found here.&lt;/p&gt;&lt;p&gt;Repair adds what is missing and deletes what a run left that never finished. It deletes no results and no measures.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Kijkt of de basislagen er zijn en op één raster liggen, of de database alle tabellen heeft, of elke run heel is, in de lijst staat en sinds het schrijven niet is veranderd (met controlesommen), en of maatregelen bij een variant horen. Wat een crash of stroomstoring achterliet, wordt hier gevonden.&lt;/p&gt;&lt;p&gt;Herstellen vult aan wat ontbreekt en verwijdert wat een run die nooit klaar kwam achterliet. Er worden geen resultaten en geen maatregelen verwijderd.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Repair what can be repaired</source>
        <translation>Herstellen wat te herstellen is</translation>
    </message>
    <message>
        <source>Without it, problems are only listed.</source>
        <translation>Zonder dit worden problemen alleen opgesomd.</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemen</translation>
    </message>
    <message>
        <source>Every problem with its place and remedy, and whether it was repaired.</source>
        <translation>Elk probleem met plaats en oplossing, en of het is hersteld.</translation>
    </message>
    <message>
        <source>Problems repaired</source>
        <translation>Herstelde problemen</translation>
    </message>
</context>
<context>
    <name>CityScene</name>
    <message>
        <source>City in 3D</source>
        <translation>Stad in 3D</translation>
    </message>
</context>
<context>
    <name>Cloudburst</name>
    <message>
        <source>Cloudburst</source>
        <translation>Hoosbui</translation>
    </message>
    <message>
        <source>Flood</source>
        <translation>Wateroverlast</translation>
    </message>
    <message>
        <source>Where does the water of a storm stand, how deep, how fast and for how long?</source>
        <translation>Waar staat het water van een bui, hoe diep, hoe snel en hoe lang?</translation>
    </message>
    <message>
        <source>Area under water (m²)</source>
        <translation>Oppervlakte onder water (m²)</translation>
    </message>
    <message>
        <source>Area with {depth} of water (m²)</source>
        <translation>Oppervlakte met {depth} water (m²)</translation>
    </message>
    <message>
        <source>Run time (s)</source>
        <translation>Rekentijd (s)</translation>
    </message>
    <message>
        <source>Rain (m³)</source>
        <translation>Neerslag (m³)</translation>
    </message>
    <message>
        <source>Held by leaves, roofs and paving (m³)</source>
        <translation>Vastgehouden door blad, daken en verharding (m³)</translation>
    </message>
    <message>
        <source>Infiltrated (m³)</source>
        <translation>Geïnfiltreerd (m³)</translation>
    </message>
    <message>
        <source>To the sewer (m³)</source>
        <translation>Naar het riool (m³)</translation>
    </message>
    <message>
        <source>To open water (m³)</source>
        <translation>Naar open water (m³)</translation>
    </message>
    <message>
        <source>Left through the edges (m³)</source>
        <translation>Over de randen weggestroomd (m³)</translation>
    </message>
    <message>
        <source>Left standing (m³)</source>
        <translation>Blijven staan (m³)</translation>
    </message>
    <message>
        <source>No cell got wet, so there is no mesh of the water.</source>
        <translation>Geen enkele cel werd nat, dus er is geen mesh van het water.</translation>
    </message>
    <message>
        <source>{cells:,} cells, {hours:.1f} h: about {memory:.0f} MB of memory and {minutes:.1f} min</source>
        <translation>{cells} cellen, {hours:.1f} uur: ongeveer {memory:.0f} MB geheugen en {minutes:.1f} min</translation>
    </message>
    <message>
        <source>{percent:.1f} % of &apos;{layer}&apos; has no ground: no rain falls and no water flows there.</source>
        <translation>{percent:.1f} % van '{layer}' heeft geen maaiveld: daar valt geen regen en stroomt geen water.</translation>
    </message>
    <message>
        <source>{count} cells of land lie lower than the open water beside them, which will run onto the land. Check the ground level of open water: it is taken as the level that the water holds.</source>
        <translation>{count} cellen land liggen lager dan het open water ernaast, dat het land op zal stromen. Controleer de maaiveldhoogte van open water: die geldt als het peil dat het water houdt.</translation>
    </message>
    <message>
        <source>Ground level (m)</source>
        <translation>Maaiveldhoogte (m)</translation>
    </message>
    <message>
        <source>Ground without buildings and trees. On open water: the level of the water.</source>
        <translation>Maaiveld zonder gebouwen en bomen. Op open water: het waterpeil.</translation>
    </message>
    <message>
        <source>Land cover (codes)</source>
        <translation>Bodembedekking (codes)</translation>
    </message>
    <message>
        <source>Storm</source>
        <translation>Bui</translation>
    </message>
    <message>
        <source>The table that &apos;Design storm&apos; makes: rain (mm) between start_s and end_s (s).</source>
        <translation>De tabel die 'Ontwerpbui' maakt: neerslag (mm) tussen start_s en end_s (s).</translation>
    </message>
    <message>
        <source>Time after the rain (h)</source>
        <translation>Tijd na de regen (uur)</translation>
    </message>
    <message>
        <source>How long the water is followed after the last rain (h).</source>
        <translation>Hoe lang het water na de laatste regen wordt gevolgd (uur).</translation>
    </message>
    <message>
        <source>The greatest depth (m) that each cell had.</source>
        <translation>De grootste waterdiepte (m) die elke cel had.</translation>
    </message>
    <message>
        <source>The highest class H1–H6 of depth and speed at the same moment.</source>
        <translation>De hoogste klasse H1–H6 van waterdiepte en stroomsnelheid op hetzelfde moment.</translation>
    </message>
    <message>
        <source>Water depth over time (m)</source>
        <translation>Waterdiepte in de tijd (m)</translation>
    </message>
    <message>
        <source>One band a report time, which QGIS&apos;s temporal controller plays.</source>
        <translation>Eén band per uitvoermoment; af te spelen met Tijdbeheer in QGIS.</translation>
    </message>
    <message>
        <source>Water over time (mesh)</source>
        <translation>Water in de tijd (mesh)</translation>
    </message>
    <message>
        <source>UGRID mesh (*.nc)</source>
        <translation>UGRID-mesh (*.nc)</translation>
    </message>
    <message>
        <source>Depth, level and velocity over time of all cells that got wet, also for the 3D map view.</source>
        <translation>Waterdiepte, waterstand en stroomsnelheid in de tijd van alle cellen die nat werden, ook voor de 3D-kaart.</translation>
    </message>
    <message>
        <source>Ground level plus the greatest depth (m), where the ground got wet.</source>
        <translation>Maaiveldhoogte plus de grootste waterdiepte (m), waar het maaiveld nat werd.</translation>
    </message>
    <message>
        <source>When the depth was greatest (s after the start).</source>
        <translation>Wanneer de waterdiepte het grootst was (s na het begin).</translation>
    </message>
    <message>
        <source>The greatest speed (m/s), where the water is at least 1 cm deep.</source>
        <translation>De grootste stroomsnelheid (m/s), waar het water minstens 1 cm diep is.</translation>
    </message>
    <message>
        <source>The greatest discharge per metre of width (m²/s).</source>
        <translation>Het grootste debiet per meter breedte (m²/s).</translation>
    </message>
    <message>
        <source>When the depth first passed the wet depth (s after the start).</source>
        <translation>Wanneer de waterdiepte voor het eerst boven de grens 'Nat vanaf' kwam (s na het begin).</translation>
    </message>
    <message>
        <source>How long the depth was above the wet depth (s).</source>
        <translation>Hoe lang de waterdiepte boven de grens 'Nat vanaf' was (s).</translation>
    </message>
    <message>
        <source>Volumes (m³)</source>
        <translation>Waterbalans (m³)</translation>
    </message>
    <message>
        <source>Where all water is at every report time (m³), and the error of the balance.</source>
        <translation>Waar al het water is op elk uitvoermoment (m³), en de fout in de balans.</translation>
    </message>
    <message>
        <source>West</source>
        <translation>West</translation>
    </message>
    <message>
        <source>East</source>
        <translation>Oost</translation>
    </message>
    <message>
        <source>North</source>
        <translation>Noord</translation>
    </message>
    <message>
        <source>South</source>
        <translation>Zuid</translation>
    </message>
    <message>
        <source>{side} edge</source>
        <translation>{side}rand</translation>
    </message>
    <message>
        <source>Level at the {side} edge (m)</source>
        <translation>Peil aan de {side}rand (m)</translation>
    </message>
    <message>
        <source>Level of the water outside (m), where this edge has a fixed level.</source>
        <translation>Peil van het buitenwater (m), als deze rand een vast peil (level) heeft.</translation>
    </message>
    <message>
        <source>Time between reports (min)</source>
        <translation>Tijd tussen uitvoermomenten (min)</translation>
    </message>
    <message>
        <source>Depth and velocity over time, and the volumes, are kept at these moments (min).</source>
        <translation>Op deze momenten worden waterdiepte en stroomsnelheid in de tijd en de waterbalans bewaard (min).</translation>
    </message>
    <message>
        <source>Wet from (m)</source>
        <translation>Nat vanaf (m)</translation>
    </message>
    <message>
        <source>Own table of land cover (CSV)</source>
        <translation>Eigen tabel met bodembedekking (CSV)</translation>
    </message>
    <message>
        <source>Codes of the table of land cover, on the same grid. Roofs are the buildings, which block the flow.</source>
        <translation>Codes uit de tabel met bodembedekking, op hetzelfde raster. Daken zijn de gebouwen; die houden de stroming tegen.</translation>
    </message>
    <message>
        <source>What the water does there: flow out freely, stay in (closed), or meet outside water at a level.</source>
        <translation>Wat het water daar doet: vrij wegstromen (free), binnen blijven (closed) of op buitenwater met een vast peil uitkomen (level).</translation>
    </message>
    <message>
        <source>Depth (m) from which ground is under water, for arrival, duration and area. Dutch maps start at 5 cm.</source>
        <translation>Waterdiepte (m) vanaf waar maaiveld onder water staat, voor aankomsttijd, duur en oppervlakte. Nederlandse kaarten beginnen bij 5 cm.</translation>
    </message>
    <message>
        <source>Your own version of landcover.csv: roughness, interception, infiltration and sewer of each code.</source>
        <translation>Uw eigen versie van landcover.csv: ruwheid, interceptie, infiltratie en riool per code.</translation>
    </message>
    <message>
        <source>Water over time</source>
        <translation>Water in de tijd</translation>
    </message>
    <message>
        <source>Preparing the model: the first time on a machine this takes a minute</source>
        <translation>Model voorbereiden: de eerste keer op een computer duurt dit een minuut</translation>
    </message>
    <message>
        <source>The flow at the report times takes up to {needed:.1f} GB of the temporary folder, on a disk with {room:.1f} GB left: a longer report interval takes less.</source>
        <translation>De stroming op de uitvoermomenten neemt tot {needed:.1f} GB in van de tijdelijke map, op een schijf met nog {room:.1f} GB vrij: met meer tijd tussen de uitvoermomenten is minder nodig.</translation>
    </message>
    <message>
        <source>Stored under ground (m³)</source>
        <translation>Onder de grond geborgen (m³)</translation>
    </message>
    <message>
        <source>Lines with the fields kind (culvert or pump), capacity (l/s) and head (m, 0.1 by default): the difference in level at which a culvert carries its capacity. Their first and last vertex count.</source>
        <translation>Lijnen met de velden kind (culvert: duiker, of pump: pomp), capacity (l/s) en head (m, standaard 0.1): het verschil in waterstand waarbij een duiker zijn capaciteit afvoert. Het eerste en het laatste hoekpunt tellen.</translation>
    </message>
    <message>
        <source>Features with the fields kind (gully, drain, wadi or underground_storage), capacity (l/s, of the first three) and volume (m³, of storage). They work on the cells with their centre in a polygon, or that a line or point touches.</source>
        <translation>Objecten met de velden kind (gully: kolk, drain: lijngoot, wadi of underground_storage: berging onder de grond), capacity (l/s, van de eerste drie) en volume (m³, van berging). Ze werken op de cellen met hun midden in een vlak, of die een lijn of punt raakt.</translation>
    </message>
    <message>
        <source>{count} structures do nothing: they end outside the study or in a building, lie within one cell, or drain no ground.</source>
        <translation>{count} kunstwerken doen niets: ze eindigen buiten de studie of in een gebouw, liggen binnen één cel, of draineren geen maaiveld.</translation>
    </message>
    <message>
        <source>Land cover that the sewer was built for (codes)</source>
        <translation>Bodembedekking waarvoor het riool is aangelegd (codes)</translation>
    </message>
    <message>
        <source>For a plan: the land cover before it, on the same grid. The default is that the sewer fits what is there.</source>
        <translation>Voor een plan: de bodembedekking ervoor, op hetzelfde raster. Standaard past het riool bij wat er is.</translation>
    </message>
    <message>
        <source>Sewer of a cell against that of the table</source>
        <translation>Riool van een cel ten opzichte van de tabel</translation>
    </message>
    <message>
        <source>The sewer that was built takes {factor:.2f} times what the table says for each sewered cell.</source>
        <translation>Het aangelegde riool neemt per cel op het riool {factor:.2f} keer wat de tabel zegt.</translation>
    </message>
    <message>
        <source>So little sewered ground is left that it gets no more than {most:g} times what the table says; the rest of the sewer stays unused.</source>
        <translation>Er loost nog zo weinig grond op het riool dat die niet meer dan {most:g} keer krijgt wat de tabel zegt; de rest van het riool blijft ongebruikt.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Lets a storm fall on every cell of the ground and follows the water: over streets and gardens, around buildings, into the sewer, the soil and the canals.&lt;/p&gt;&lt;h3&gt;Method&lt;/h3&gt;&lt;p&gt;The local inertial form of the shallow water equations (Bates et al. 2010; de Almeida et al. 2012), on a grid, with Manning's friction. Flow over a step, such as a kerb or a quay, is at most critical. Rain first fills leaves, roofs and hollows (mm), then infiltrates (mm/h), then goes to the sewer on sewered cover: 7 mm of storage that empties at 20 mm/h. What is left flows. Where infiltration declines in time (Horton), that time runs from the start of the storm, not from when a place gets wet. Buildings block the flow; the rain on their roofs goes to the sewer, and what that cannot take runs to the ground along the façade. Open water holds its level, which is the ground level given for its cells.&lt;/p&gt;&lt;p&gt;A plan that swaps paving for green takes no pipes out of the ground, and new paving brings none. Give the land cover that the sewer was built for, and its capacity and storage as a whole stay what they were, spread evenly over what is sewered in the plan, at most twice what the table says for a cell: a first approximation of our own. In a study that is done for each variant.&lt;/p&gt;&lt;p&gt;Structures move water where the ground does not lead it. A culvert flows as a full pipe: it carries its capacity at a difference in level of its head, less with the root of less, either way, and never more than there is; on ground the water above its mouth counts. A pump takes at most its capacity from its first end as long as water stands there; what it brings outside the study has left through the edges. Gullies and drains take their capacity, spread evenly over their cells, to the sewer, beside what sewered cover takes. Storage under ground takes the water that stands on it until it is full, and keeps it. A culvert with an end outside the study or in a building, and a pump that starts in one, carry nothing; you are told.&lt;/p&gt;&lt;p&gt;What you choose for the edges holds for the four sides of the grid only. The outline of ground without data within the grid is closed.&lt;/p&gt;&lt;h3&gt;Results&lt;/h3&gt;&lt;p&gt;Maximum depth (m) and level (m), the time at which they came (s), maximum speed (m/s) and unit discharge (m²/s), arrival time (s) and time under water (s), and the hazard class H1–H6 (AIDR) of depth and speed at the same moment. These extremes are looked for at moments at most 10 s apart. The mesh and the depth over time hold the water at every report; the mesh also moves in the 3D map view. The table of volumes (m³) shows where all water went, and the error in its balance.&lt;/p&gt;&lt;h3&gt;What it cannot show&lt;/h3&gt;&lt;p&gt;The sewer is a capacity, not a network: it does not carry water from one place to come up in another. Open water does not rise. Losses and roughness are those of the table of land cover, some of which are our own defaults; the table says which. The flow equations leave out the advection of momentum, so they are not meant for the surroundings of a dike breach. Water that stands against the edge of the area depends on what you choose to happen there.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Laat een bui op elke cel van het maaiveld vallen en volgt het water: over straten en tuinen, om gebouwen heen, het riool, de bodem en de watergangen in.&lt;/p&gt;&lt;h3&gt;Methode&lt;/h3&gt;&lt;p&gt;De lokaal-inertiële vorm van de ondiepwatervergelijkingen (Bates e.a. 2010; de Almeida e.a. 2012), op een raster, met de wrijving van Manning. Over een trede, zoals een stoeprand of een kade, stroomt het water hooguit kritisch. Neerslag vult eerst blad, daken en kuiltjes (mm), infiltreert dan (mm/uur) en gaat daarna op bedekking met riolering naar het riool: 7 mm berging die met 20 mm/uur leegloopt. Wat overblijft, stroomt. Waar de infiltratie in de tijd afneemt (Horton), loopt die tijd vanaf het begin van de bui, niet vanaf het moment dat een plek nat wordt. Gebouwen houden de stroming tegen; de neerslag op hun daken gaat naar het riool, en wat dat niet aankan, loopt langs de gevel naar het maaiveld. Open water houdt zijn peil: de maaiveldhoogte die voor de cellen ervan is opgegeven.&lt;/p&gt;&lt;p&gt;Een plan dat verharding door groen vervangt, haalt geen buizen uit de grond, en nieuwe verharding brengt er geen. Geef de bodembedekking waarvoor het riool is aangelegd, en de capaciteit en berging ervan blijven samen wat ze waren, gelijk verdeeld over wat in het plan op het riool loost, per cel hooguit twee keer wat de tabel zegt: een eerste benadering van onszelf. In een studie gebeurt dat voor elke variant.&lt;/p&gt;&lt;p&gt;Kunstwerken brengen water waar het maaiveld het niet heen leidt. Een duiker stroomt als een volle buis: hij voert zijn capaciteit af bij een verschil in waterstand gelijk aan zijn verval (head), bij minder verval minder, met de wortel daarvan, in beide richtingen, en nooit meer dan er is; op het maaiveld telt het water boven zijn mond. Een pomp neemt hooguit zijn capaciteit van zijn eerste uiteinde zolang daar water staat; wat hij buiten de studie brengt, is over de randen weggestroomd. Kolken en goten brengen hun capaciteit, gelijk verdeeld over hun cellen, naar het riool, naast wat bedekking met riolering daarheen brengt. Berging onder de grond neemt het water op dat erop staat tot ze vol is, en houdt het vast. Een duiker met een uiteinde buiten de studie of in een gebouw, en een pomp die daar begint, voeren niets af; dat wordt gemeld.&lt;/p&gt;&lt;p&gt;Wat u voor de randen kiest, geldt alleen voor de vier zijden van het raster. De omtrek van maaiveld zonder gegevens binnen het raster is gesloten.&lt;/p&gt;&lt;h3&gt;Resultaten&lt;/h3&gt;&lt;p&gt;Maximale waterdiepte (m) en waterstand (m), het tijdstip van de maximale waterdiepte (s), maximale stroomsnelheid (m/s) en specifiek debiet (m²/s), aankomsttijd (s) en duur onder water (s), en de gevarenklasse H1–H6 (AIDR) van waterdiepte en stroomsnelheid op hetzelfde moment. Deze uitersten worden gezocht op momenten die hooguit 10 s uit elkaar liggen. De mesh en de waterdiepte in de tijd bevatten het water op elk uitvoermoment; de mesh beweegt ook in de 3D-kaart. De waterbalans (m³) laat zien waar al het water bleef, en de fout in de balans.&lt;/p&gt;&lt;h3&gt;Wat het niet kan laten zien&lt;/h3&gt;&lt;p&gt;Het riool is een capaciteit, geen netwerk: het brengt geen water van de ene plek naar de andere om daar omhoog te komen. Open water stijgt niet. Verliezen en ruwheid zijn die van de tabel met bodembedekking; sommige daarvan zijn eigen standaardwaarden, de tabel zegt welke. De vergelijkingen laten de advectie van impuls weg en zijn dus niet bedoeld voor de omgeving van een dijkdoorbraak. Water dat tegen de rand van het gebied staat, hangt af van wat u daar laat gebeuren.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Water balance off by (% of all water)</source>
        <translation>Afwijking van de waterbalans (% van al het water)</translation>
    </message>
    <message>
        <source>{steps} steps in {seconds:.0f} s; {balance} of {total:.0f} m³</source>
        <translation>{steps} stappen in {seconds:.0f} s; {balance}, op {total:.0f} m³ water</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>{base}: {value}</source>
        <translation>{base}: {value}</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>White: nothing known, or no land</source>
        <translation>Wit: niets bekend, of geen land</translation>
    </message>
    <message>
        <source>{name}: difference</source>
        <translation>{name}: verschil</translation>
    </message>
    <message>
        <source>Measures and their cost</source>
        <translation>Maatregelen en hun kosten</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Water</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Hitte</translation>
    </message>
    <message>
        <source>Trees and green</source>
        <translation>Bomen en groen</translation>
    </message>
    <message>
        <source>better</source>
        <translation>beter</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>slechter</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>geen verschil</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>met</source>
        <translation>gehaald</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>niet gehaald</translation>
    </message>
    <message>
        <source>no target set</source>
        <translation>geen doel gesteld</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>lager</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>hoger</translation>
    </message>
    <message>
        <source>at most {number}</source>
        <translation>hoogstens {number}</translation>
    </message>
    <message>
        <source>at least {number}</source>
        <translation>minstens {number}</translation>
    </message>
    <message>
        <source>a change of {number} or lower</source>
        <translation>een verandering van {number} of lager</translation>
    </message>
    <message>
        <source>a change of {number} or higher</source>
        <translation>een verandering van {number} of hoger</translation>
    </message>
    <message>
        <source>at least {amount}</source>
        <translation>minstens {amount}</translation>
    </message>
    <message>
        <source>Left out because they are damaged: {runs}. &apos;Check study&apos; tells what is wrong.</source>
        <translation>Overgeslagen omdat ze beschadigd zijn: {runs}. 'Studie controleren' zegt wat eraan scheelt.</translation>
    </message>
    <message>
        <source>at planting</source>
        <translation>bij het planten</translation>
    </message>
    <message>
        <source>after 10 years</source>
        <translation>na 10 jaar</translation>
    </message>
    <message>
        <source>mature</source>
        <translation>volgroeid</translation>
    </message>
</context>
<context>
    <name>CompareDefinitions</name>
    <message>
        <source>Compare definitions</source>
        <translation>Definities vergelijken</translation>
    </message>
    <message>
        <source>Trees</source>
        <translation>Bomen</translation>
    </message>
    <message>
        <source>How many homes meet 3-30-300 by each definition of it?</source>
        <translation>Hoeveel woningen voldoen aan 3-30-300 volgens elke definitie ervan?</translation>
    </message>
    <message>
        <source>&lt;p&gt;Judges the same homes by every definition of 3-30-300 that the plugin has. The shares of homes that meet each rule and all three stand side by side in a table and a chart. The same homes can pass by one definition and fail by another: a share without its definition says nothing.&lt;/p&gt;&lt;p&gt;The table states each rule in words. What the sources leave open, or what is unconfirmed, the help of &lt;b&gt;Score 3-30-300&lt;/b&gt; tells, and the table tree_definitions.csv with its sources. Shares are those of the homes of which the rule is known, by their dwellings. Without neighbourhoods nothing is known of the 30 in the neighbourhood. A mean hides who has little: look at the shares.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Beoordeelt dezelfde woningen met elke definitie van 3-30-300 die de plug-in heeft. De aandelen woningen die aan elke regel en aan alle drie voldoen, staan naast elkaar in een tabel en een grafiek. Dezelfde woningen kunnen volgens de ene definitie voldoen en volgens de andere niet: een aandeel zonder de definitie erbij zegt niets.&lt;/p&gt;&lt;p&gt;De tabel geeft elke regel in woorden. Wat de bronnen openlaten of wat niet bevestigd is, staat in de hulp van &lt;b&gt;3-30-300-score&lt;/b&gt; en, met de bronnen, in de tabel tree_definitions.csv. Aandelen gaan over de woningen waarvan de regel bekend is, naar het aantal woningen. Zonder buurten is niets bekend over de 30 in de buurt. Een gemiddelde verbergt wie weinig heeft: kijk naar de aandelen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Comparison of definitions</source>
        <translation>Vergelijking van definities</translation>
    </message>
    <message>
        <source>For each definition the share (%) of the homes that meet each rule and all three, the mean number of trees, canopy (%) and distance to green (m), and the rules in words.</source>
        <translation>Voor elke definitie het aandeel (%) woningen dat aan elke regel en aan alle drie voldoet, het gemiddelde aantal bomen, de gemiddelde kroonbedekking (%) en afstand tot groen (m), en de regels in woorden.</translation>
    </message>
    <message>
        <source>Chart of the comparison</source>
        <translation>Grafiek van de vergelijking</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-afbeeldingen (*.png)</translation>
    </message>
    <message>
        <source>The shares of homes as bars, for each definition.</source>
        <translation>De aandelen woningen als staven, voor elke definitie.</translation>
    </message>
    <message>
        <source>Homes</source>
        <translation>Woningen</translation>
    </message>
    <message>
        <source>Lowest share of the homes that meet the 3 (%)</source>
        <translation>Laagste aandeel woningen dat aan de 3 voldoet (%)</translation>
    </message>
    <message>
        <source>Highest share of the homes that meet the 3 (%)</source>
        <translation>Hoogste aandeel woningen dat aan de 3 voldoet (%)</translation>
    </message>
    <message>
        <source>Lowest share of the homes that meet all three (%)</source>
        <translation>Laagste aandeel woningen dat aan alle drie voldoet (%)</translation>
    </message>
    <message>
        <source>Highest share of the homes that meet all three (%)</source>
        <translation>Hoogste aandeel woningen dat aan alle drie voldoet (%)</translation>
    </message>
    <message>
        <source>{count} homes of the layer {name}</source>
        <translation>{count} woningen uit de laag {name}</translation>
    </message>
    <message>
        <source>3-30-300 by definition</source>
        <translation>3-30-300 per definitie</translation>
    </message>
    <message>
        <source>the picture cannot be saved</source>
        <translation>de grafiek kan niet worden opgeslagen</translation>
    </message>
</context>
<context>
    <name>CompareReport</name>
    <message>
        <source>{study}: variants compared</source>
        <translation>{study}: varianten vergeleken</translation>
    </message>
    <message>
        <source>How does the city do in {base}? There is nothing to compare it with yet.</source>
        <translation>Hoe doet de stad het in {base}? Er is nog niets om mee te vergelijken.</translation>
    </message>
    <message>
        <source>What do {variants} change against {base}, what do they cost, and which goals do they reach?</source>
        <translation>Wat veranderen {variants} ten opzichte van {base}, wat kosten ze, en welke doelen halen ze?</translation>
    </message>
    <message>
        <source>{others} and {last}</source>
        <translation>{others} en {last}</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Doel</translation>
    </message>
    <message>
        <source>Goals of the workshop, or your own, and whether each variant meets them</source>
        <translation>Doelen van de werksessie, of eigen doelen, en of elke variant ze haalt</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Doelen</translation>
    </message>
    <message>
        <source>{base} has no run of this scenario, so no differences are known.</source>
        <translation>{base} heeft geen run van dit scenario; er zijn dus geen verschillen bekend.</translation>
    </message>
    <message>
        <source>What the variants change</source>
        <translation>Wat de varianten veranderen</translation>
    </message>
    <message>
        <source>Difference to {base}; each panel has its own scale</source>
        <translation>Verschil met {base}; elk vak heeft een eigen schaal</translation>
    </message>
    <message>
        <source>Bars of the differences in the table above. {subtitle}</source>
        <translation>Staven van de verschillen in de tabel hierboven. {subtitle}</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Indicators by variant, with the difference to {base}</source>
        <translation>Indicatoren per variant, met het verschil met {base}</translation>
    </message>
    <message>
        <source>{unknown} not known, or hidden because it could point at a few people.</source>
        <translation>{unknown} niet bekend, of verborgen omdat het naar enkele mensen kan wijzen.</translation>
    </message>
    <message>
        <source>{variant} against {base}: the water stands at least 2 cm lower on {lower} m² and higher on {higher} m².</source>
        <translation>{variant} ten opzichte van {base}: het water staat op {lower} m² minstens 2 cm lager en op {higher} m² hoger.</translation>
    </message>
    <message>
        <source>On {one} m² there is a building or open water in one of the two.</source>
        <translation>Op {one} m² staat in een van beide een gebouw of is er open water.</translation>
    </message>
    <message>
        <source>{variant} against {base}: it feels at least 0.5 °C cooler on {lower} m² and warmer on {higher} m².</source>
        <translation>{variant} ten opzichte van {base}: het voelt op {lower} m² minstens 0,5 °C koeler en op {higher} m² warmer.</translation>
    </message>
    <message>
        <source>On {one} m² only one of the two is known.</source>
        <translation>Op {one} m² is maar een van beide bekend.</translation>
    </message>
    <message>
        <source>Map of the differences, with buildings in grey. {caption}</source>
        <translation>Kaart van de verschillen, met gebouwen in grijs. {caption}</translation>
    </message>
    <message>
        <source>Change for each € 1,000 of present value more than the base, in the unit of the indicator. {unknown} there is no change, it is not known, the cost is not fully known, or the variant costs no more than the base. A whole variant is divided by its whole cost: what a single measure does for its money, only a variant with it alone can tell.</source>
        <translation>Verandering per € 1.000 contante waarde méér dan de basis, in de eenheid van de indicator. {unknown} er is geen verandering, die is niet bekend, de kosten zijn niet volledig bekend, of de variant kost niet meer dan de basis. Het is de hele variant gedeeld door al zijn kosten: wat één maatregel voor zijn geld doet, kan alleen een variant met niets anders laten zien.</translation>
    </message>
    <message>
        <source>Effect per euro</source>
        <translation>Effect per euro</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variant</translation>
    </message>
    <message>
        <source>Present value</source>
        <translation>Contante waarde</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>Measures carried out</source>
        <translation>Maatregelen uitgevoerd</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Geweigerd</translation>
    </message>
    <message>
        <source>What the measures cost, by key figures: an estimate, no quotation</source>
        <translation>Wat de maatregelen kosten, op kengetallen: een raming, geen offerte</translation>
    </message>
    <message>
        <source>no measures</source>
        <translation>geen maatregelen</translation>
    </message>
    <message>
        <source>cost not fully known of {count} measures</source>
        <translation>kosten niet volledig bekend van {count} maatregelen</translation>
    </message>
    <message>
        <source>{period} years at {rate} %</source>
        <translation>{period} jaar tegen {rate} %</translation>
    </message>
    <message>
        <source>Conflicts and warnings</source>
        <translation>Conflicten en waarschuwingen</translation>
    </message>
    <message>
        <source>not carried out</source>
        <translation>niet uitgevoerd</translation>
    </message>
    <message>
        <source>carried out all the same</source>
        <translation>toch uitgevoerd</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maatregel</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Gevolg</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>Conflicts of the measures of {variant}</source>
        <translation>Conflicten van de maatregelen van {variant}</translation>
    </message>
    <message>
        <source>And {count} more warnings, in run.json.</source>
        <translation>En nog {count} waarschuwingen, in run.json.</translation>
    </message>
    <message>
        <source>How this was computed</source>
        <translation>Hoe dit is berekend</translation>
    </message>
    <message>
        <source>The file run.json of each run has its layers with checksums and its tables.</source>
        <translation>In het bestand run.json van elke run staan de lagen met controlesommen en de tabellen.</translation>
    </message>
    <message>
        <source>{variant}: {run}, computed on {date}; {versions}</source>
        <translation>{variant}: {run}, berekend op {date}; {versions}</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algoritme</translation>
    </message>
    <message>
        <source>Settings other than the defaults</source>
        <translation>Instellingen anders dan de standaard</translation>
    </message>
    <message>
        <source>Age of new trees</source>
        <translation>Leeftijd van nieuwe bomen</translation>
    </message>
</context>
<context>
    <name>CompareVariants</name>
    <message>
        <source>Compare variants</source>
        <translation>Varianten vergelijken</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergelijken</translation>
    </message>
    <message>
        <source>What do the variants change, what does that cost, and which goals do they meet?</source>
        <translation>Wat veranderen de varianten, wat kost dat, en welke doelen halen ze?</translation>
    </message>
    <message>
        <source>{study}: difference to {base}; each panel has its own scale</source>
        <translation>{study}: verschil met {base}; elk vak heeft een eigen schaal</translation>
    </message>
    <message>
        <source>What the variants change</source>
        <translation>Wat de varianten veranderen</translation>
    </message>
    <message>
        <source>the picture cannot be saved</source>
        <translation>de grafiek kan niet worden opgeslagen</translation>
    </message>
    <message>
        <source>&lt;p&gt;Puts runs of a study side by side: for each scenario the indicators of every variant, their difference to the base, what they change for each € 1,000, and whether the goals are met. With maps of the differences, a chart and a report to print.&lt;/p&gt;&lt;h3&gt;What is compared&lt;/h3&gt;&lt;p&gt;The newest run of every variant for each scenario, or the runs that you name. Scenarios are never mixed. Runs belong together when they have the same grid, scenario settings, base layers and tables, and those of one variant the same measures; where they don't, nothing is made and you are told what differs.&lt;/p&gt;&lt;h3&gt;Numbers&lt;/h3&gt;&lt;p&gt;A difference that does not show in the decimals of its indicator is none. Counts that are hidden because they could point at a few people stay hidden, and so do their differences. Goals are those of the workshop: 2 °C cooler is measured by the mean PET of walkable ground, which is our own reading. Where the workshop left a target open there is none; give your own in a table of goals.&lt;/p&gt;&lt;p&gt;The change in deaths from heat is worked out by 'Heat exposure', from the air temperature of the two runs and the people of the neighbourhoods: outdoor-temperature based, no indoor or adaptation effects.&lt;/p&gt;&lt;h3&gt;Effect per euro&lt;/h3&gt;&lt;p&gt;The difference for each € 1,000 of present value that a variant costs more than the base. It is not given where a cost is not fully known, or where the variant costs no more. It is that of the whole variant: what a single measure does for its money, only a variant with it alone can tell.&lt;/p&gt;&lt;h3&gt;Maps&lt;/h3&gt;&lt;p&gt;Variant minus base, of the maximum water depth and of the PET. Where only one of the two has a building or open water nothing is drawn: below a new building it did not get drier.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Zet runs van een studie naast elkaar: per scenario de indicatoren van elke variant, het verschil met de basis, wat ze per € 1.000 veranderen, en of de doelen zijn gehaald. Met kaarten van de verschillen, een grafiek en een rapport om af te drukken.&lt;/p&gt;&lt;h3&gt;Wat wordt vergeleken&lt;/h3&gt;&lt;p&gt;Van elke variant de nieuwste run van elk scenario, of de runs die u noemt. Scenario's worden nooit gemengd. Runs horen bij elkaar als ze hetzelfde raster, dezelfde instellingen van het scenario, dezelfde basislagen en tabellen hebben, en die van één variant dezelfde maatregelen; waar dat niet zo is, wordt er niets gemaakt en hoort u wat er verschilt.&lt;/p&gt;&lt;h3&gt;Getallen&lt;/h3&gt;&lt;p&gt;Een verschil dat in de decimalen van de indicator niet te zien is, is geen verschil. Aantallen die verborgen zijn omdat ze naar enkele mensen kunnen wijzen, blijven verborgen, en hun verschillen ook. De doelen zijn die van de werksessie: 2 °C koeler wordt gemeten met de gemiddelde PET van beloopbare grond, dat is onze eigen lezing. Waar de werksessie een doel open liet, is er geen; geef eigen doelen in een tabel met doelen.&lt;/p&gt;&lt;p&gt;De verandering van sterfte door hitte wordt berekend door 'Blootstelling aan hitte', uit de luchttemperatuur van beide runs en de mensen van de buurten: op grond van de buitentemperatuur, zonder effecten binnenshuis of aanpassing.&lt;/p&gt;&lt;h3&gt;Effect per euro&lt;/h3&gt;&lt;p&gt;Het verschil per € 1.000 contante waarde die een variant meer kost dan de basis. Het wordt niet gegeven waar kosten niet volledig bekend zijn, of waar de variant niet meer kost. Het is dat van de hele variant: wat één maatregel voor zijn geld doet, kan alleen een variant met niets anders laten zien.&lt;/p&gt;&lt;h3&gt;Kaarten&lt;/h3&gt;&lt;p&gt;Variant min basis, van de maximale waterdiepte en van de PET. Waar maar in een van beide een gebouw of open water is, wordt niets getekend: onder een nieuw gebouw is het niet droger geworden.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Variants beside the base</source>
        <translation>Varianten naast de basis</translation>
    </message>
    <message>
        <source>Indicators, by scenario</source>
        <translation>Indicatoren, per scenario</translation>
    </message>
    <message>
        <source>Goals that a variant meets, by variant and scenario</source>
        <translation>Gehaalde doelen, per variant en scenario</translation>
    </message>
    <message>
        <source>Goals that a variant does not meet, by variant and scenario</source>
        <translation>Niet gehaalde doelen, per variant en scenario</translation>
    </message>
    <message>
        <source>Differences as rasters</source>
        <translation>Verschillen als rasters</translation>
    </message>
    <message>
        <source>Compare with variant</source>
        <translation>Vergelijken met variant</translation>
    </message>
    <message>
        <source>The name of the variant that the others are compared with. Empty: the first of the study, which is the current situation.</source>
        <translation>De naam van de variant waarmee de andere worden vergeleken. Leeg: de eerste van de studie, dat is de huidige situatie.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Runs</translation>
    </message>
    <message>
        <source>Names of runs, such as 0003-green-water, with semicolons between them. Empty: the newest run of every variant for each scenario.</source>
        <translation>Namen van runs, zoals 0003-groen-water, met puntkomma's ertussen. Leeg: van elke variant de nieuwste run van elk scenario.</translation>
    </message>
    <message>
        <source>Own table of goals (CSV)</source>
        <translation>Eigen tabel met doelen (CSV)</translation>
    </message>
    <message>
        <source>Your own version of the table goals.csv: indicator, kind (change or change_percent against the base, or level), target, name and name_nl. An empty target counts as not set.</source>
        <translation>Een eigen versie van de tabel goals.csv: indicator, kind (change of change_percent ten opzichte van de basis, of level), target, name en name_nl. Een leeg doel geldt als niet gesteld.</translation>
    </message>
    <message>
        <source>Indicators by variant</source>
        <translation>Indicatoren per variant</translation>
    </message>
    <message>
        <source>A row for every indicator of every scenario, a column for every variant and for its difference to the base.</source>
        <translation>Een rij voor elke indicator van elk scenario, een kolom voor elke variant en voor het verschil met de basis.</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>Effecten</translation>
    </message>
    <message>
        <source>A row for every effect of every variant: value, base, difference, better or worse, effect for each € 1,000, goal and whether it is met.</source>
        <translation>Een rij voor elk effect van elke variant: waarde, basis, verschil, beter of slechter, effect per € 1.000, doel en of dat is gehaald.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>HTML-bestanden (*.html)</translation>
    </message>
    <message>
        <source>The comparison as one page with tables, charts and maps, to read and to print.</source>
        <translation>De vergelijking als één pagina met tabellen, grafieken en kaarten, om te lezen en af te drukken.</translation>
    </message>
    <message>
        <source>Folder for difference rasters</source>
        <translation>Map voor verschilrasters</translation>
    </message>
    <message>
        <source>Gets a raster of each variant minus the base: of the maximum water depth (m) and of the PET (°C).</source>
        <translation>Krijgt een raster van elke variant min de basis: van de maximale waterdiepte (m) en van de PET (°C).</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Grafiek</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-afbeeldingen (*.png)</translation>
    </message>
    <message>
        <source>The differences of the main indicators as bars.</source>
        <translation>De verschillen van de belangrijkste indicatoren als staven.</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>{run}: the change in deaths from heat is left out. {reason}</source>
        <translation>{run}: de verandering van sterfte door hitte blijft weg. {reason}</translation>
    </message>
    <message>
        <source>There is only one variant with runs: there are no differences.</source>
        <translation>Er is maar één variant met runs: er zijn geen verschillen.</translation>
    </message>
    <message>
        <source>The runs were made with several versions of Stadstweeling: {versions}.</source>
        <translation>De runs zijn met verschillende versies van Stadstweeling gemaakt: {versions}.</translation>
    </message>
    <message>
        <source>{variant}: what {count} measures cost is not fully known, so it costs more.</source>
        <translation>{variant}: wat {count} maatregelen kosten is niet volledig bekend; de variant kost dus meer.</translation>
    </message>
    <message>
        <source>Present values do not compare: they have other periods or rates ({terms}).</source>
        <translation>De contante waarden zijn niet vergelijkbaar: ze hebben een andere periode of rente ({terms}).</translation>
    </message>
    <message>
        <source>{scenario}: the variant {base} has no run, so no differences are known.</source>
        <translation>{scenario}: de variant {base} heeft geen run; er zijn dus geen verschillen bekend.</translation>
    </message>
    <message>
        <source>{run}: the run {city} with its measures is gone: its cost is not known.</source>
        <translation>{run}: de run {city} met zijn maatregelen is er niet meer; de kosten zijn niet bekend.</translation>
    </message>
    <message>
        <source>{variants}: the measures were changed after these runs were made. Run the variant again.</source>
        <translation>{variants}: de maatregelen zijn veranderd nadat deze runs zijn gemaakt. Reken de variant opnieuw door.</translation>
    </message>
    <message>
        <source>Base layers were changed after these runs were made: {layers}. Run them again.</source>
        <translation>Basislagen zijn veranderd nadat deze runs zijn gemaakt: {layers}. Reken ze opnieuw door.</translation>
    </message>
    <message>
        <source>{variants}: trees change. In the standard heat method crowns close off the sky, which keeps warmth in the air, and slow the wind. Judge trees by shade and by the change in PET, not by air temperature, deaths or the share of 41 °C and more.</source>
        <translation>{variants}: bomen veranderen. In de standaardmethode voor hitte sluiten kronen de hemel af, waardoor warmte in de lucht blijft hangen, en remmen ze de wind. Beoordeel bomen op schaduw en op de verandering van PET, niet op luchttemperatuur, sterfte of het aandeel van 41 °C en meer.</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Comparing variants</source>
        <translation>Varianten vergelijken</translation>
    </message>
</context>
<context>
    <name>ConflictsList</name>
    <message>
        <source>Conflicts</source>
        <translation>Conflicten</translation>
    </message>
    <message>
        <source>Show it on the map</source>
        <translation>Op de kaart tonen</translation>
    </message>
</context>
<context>
    <name>CoolPlaces</name>
    <message>
        <source>Cool places</source>
        <translation>Koele plekken</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Hitte</translation>
    </message>
    <message>
        <source>Where can people cool down outdoors on a hot day, and how far is it from every home?</source>
        <translation>Waar kunnen mensen op een hete dag buiten verkoeling vinden, en hoe ver is dat vanaf elke woning?</translation>
    </message>
    <message>
        <source>Area of the cool places (m²)</source>
        <translation>Oppervlakte van de koele plekken (m²)</translation>
    </message>
    <message>
        <source>Homes</source>
        <translation>Woningen</translation>
    </message>
    <message>
        <source>Homes within the walking distance</source>
        <translation>Woningen binnen de loopafstand</translation>
    </message>
    <message>
        <source>Share of the homes within the walking distance (%)</source>
        <translation>Aandeel woningen binnen de loopafstand (%)</translation>
    </message>
    <message>
        <source>Homes with no way to a cool place</source>
        <translation>Woningen zonder route naar een koele plek</translation>
    </message>
    <message>
        <source>No roads are known: no path has drive in its field modes. Places may lie on a carriageway.</source>
        <translation>Er zijn geen wegen bekend: geen enkel pad heeft drive (rijden) in het veld modes. Plekken kunnen op een rijbaan liggen.</translation>
    </message>
    <message>
        <source>The homes have no field dwellings: each feature counts as one home.</source>
        <translation>De woningen hebben geen veld dwellings (aantal woningen): elk object telt als één woning.</translation>
    </message>
    <message>
        <source>There is no cool place in the area, so no home has a distance to one.</source>
        <translation>Er is geen koele plek in het gebied, dus voor geen enkele woning is er een afstand tot koelte.</translation>
    </message>
    <message>
        <source>The paths fall apart into {parts} networks with no way between them; the largest has {percent:.0f} % of their length. Ends of lines that should meet may lie too far apart.</source>
        <translation>De paden vallen uiteen in {parts} netwerken zonder verbinding ertussen; het grootste heeft {percent:.0f} % van de lengte. Uiteinden van lijnen die op elkaar horen aan te sluiten, liggen misschien te ver uit elkaar.</translation>
    </message>
    <message>
        <source>{count} homes lie more than {distance:g} m from the nearest path, the farthest {farthest:.0f} m. Paths may be missing there.</source>
        <translation>{count} woningen liggen meer dan {distance:g} m van het dichtstbijzijnde pad, de verste {farthest:.0f} m. Misschien ontbreken daar paden.</translation>
    </message>
    <message>
        <source>PET ≤ {max_pet:g} °C, ≥ {min_area:g} m², ≥ {min_width:g} m wide, &gt; {road_distance:g} m off the road</source>
        <translation>PET ≤ {max_pet:g} °C, ≥ {min_area:g} m², ≥ {min_width:g} m breed, &gt; {road_distance:g} m van de weg</translation>
    </message>
    <message>
        <source>Nearest of some homes</source>
        <translation>Dichtstbij voor een of meer woningen</translation>
    </message>
    <message>
        <source>Nearest of no home</source>
        <translation>Voor geen enkele woning het dichtstbij</translation>
    </message>
    <message>
        <source>No way to a cool place</source>
        <translation>Geen route naar een koele plek</translation>
    </message>
    <message>
        <source>Walk to the nearest cool place</source>
        <translation>Loopafstand tot de dichtstbijzijnde koele plek</translation>
    </message>
    <message>
        <source>No path leads from here to a cool place</source>
        <translation>Vanaf hier loopt geen pad naar een koele plek</translation>
    </message>
    <message>
        <source>No cool place in the area that a path leads to</source>
        <translation>Geen koele plek in het gebied waar een pad naartoe loopt</translation>
    </message>
    <message>
        <source>{places} cool places. {within} of {count} homes ({share:.1f} %) lie within {distance:g} m of one; {unreached} have no way to any.</source>
        <translation>{places} koele plekken. {within} van {count} woningen ({share:.1f} %) liggen binnen {distance:g} m van een koele plek; voor {unreached} is er geen route.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Finds the places where people can cool down outdoors on a hot day, and how far every home has to walk to the nearest one.&lt;/p&gt;&lt;h3&gt;Cool places&lt;/h3&gt;&lt;p&gt;A place is ground that the public walks on (column &lt;i&gt;walkable&lt;/i&gt; of the table of land cover), with a PET (°C) that is low enough, off the road, wide enough and large enough. &lt;b&gt;Klimaateffectatlas&lt;/b&gt;: at most 35 °C on at least 200 m². &lt;b&gt;Rotterdam&lt;/b&gt;: at most 38 °C on at least 200 m². Both sources leave open how far off the road a place lies and when it is a ribbon: 3 m and 5 m are our own defaults. Parts that are too narrow are cut off. Cells that touch at a side or a corner are one place. Every threshold can be changed, and the legend states those that were used.&lt;/p&gt;&lt;h3&gt;Walking distance&lt;/h3&gt;&lt;p&gt;The distance (m) goes from the façade on the side of the nearest path straight to that path, along the paths, and straight into the place from a path in it or near it. Paths of one level meet where they cross or touch. Bridges and underpasses, whose field &lt;i&gt;level&lt;/i&gt; is not 0, meet others only at their ends, and nobody gets on or off along the way. Points within 10 cm are one (our own default).&lt;/p&gt;&lt;p&gt;A home with no way to a place has no distance and is counted apart, never as far away.&lt;/p&gt;&lt;h3&gt;What it cannot show&lt;/h3&gt;&lt;p&gt;Fences, water and walls between a path and a place are not seen. Places outside the PET raster are unknown: near its edge homes can have a cool place closer by. Paths up to the walking distance outside it are used. Homes outside it are left out. The PET has the limits of the method that made it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Zoekt de plekken waar mensen op een hete dag buiten verkoeling vinden, en hoe ver het vanaf elke woning lopen is naar de dichtstbijzijnde.&lt;/p&gt;&lt;h3&gt;Koele plekken&lt;/h3&gt;&lt;p&gt;Een plek is een gebied waar iedereen kan lopen (kolom &lt;i&gt;walkable&lt;/i&gt; van de tabel met bodembedekking), met een PET (°C) die laag genoeg is, van de weg af, breed genoeg en groot genoeg. &lt;b&gt;Klimaateffectatlas&lt;/b&gt;: hoogstens 35 °C op minstens 200 m². &lt;b&gt;Rotterdam&lt;/b&gt;: hoogstens 38 °C op minstens 200 m². Beide bronnen laten open hoe ver van de weg een plek ligt en wanneer het een smalle strook is: 3 m en 5 m zijn eigen keuzes van de plug-in. Delen die te smal zijn, vallen af. Cellen die elkaar aan een zijde of een hoek raken, horen bij één plek. Elke grens is te wijzigen, en de legenda toont de grenzen die zijn gebruikt.&lt;/p&gt;&lt;h3&gt;Loopafstand&lt;/h3&gt;&lt;p&gt;De afstand (m) loopt van de gevel aan de kant van het dichtstbijzijnde pad recht naar dat pad, over de paden, en recht de plek in vanaf een pad dat erin of erbij ligt. Paden op één niveau sluiten op elkaar aan waar ze kruisen of raken. Bruggen en onderdoorgangen, waarvan het veld &lt;i&gt;level&lt;/i&gt; niet 0 is, sluiten alleen met hun uiteinden op andere paden aan; onderweg kan niemand erop of eraf. Punten binnen 10 cm van elkaar gelden als één punt (eigen keuze van de plug-in).&lt;/p&gt;&lt;p&gt;Een woning zonder route naar een plek heeft geen afstand en wordt apart geteld, nooit als ver weg.&lt;/p&gt;&lt;h3&gt;Wat het niet kan laten zien&lt;/h3&gt;&lt;p&gt;Hekken, water en muren tussen een pad en een plek worden niet gezien. Plekken buiten het PET-raster zijn onbekend: bij de rand kunnen woningen een koele plek dichterbij hebben. Paden erbuiten worden gebruikt tot op de loopafstand. Woningen erbuiten blijven weg. De PET heeft de beperkingen van de methode waarmee die is gemaakt.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>PET on a hot day (°C)</source>
        <translation>PET op een hete dag (°C)</translation>
    </message>
    <message>
        <source>The physiologically equivalent temperature as &apos;Heat stress&apos; gives it.</source>
        <translation>De gevoelstemperatuur (PET) zoals 'Hittestress' die geeft.</translation>
    </message>
    <message>
        <source>Land cover (codes)</source>
        <translation>Bodembedekking (codes)</translation>
    </message>
    <message>
        <source>Codes of the table of land cover, on the grid of the PET raster.</source>
        <translation>Codes uit de tabel met bodembedekking, op het raster van de PET.</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Paden</translation>
    </message>
    <message>
        <source>Streets and paths. The fields modes (such as walk,cycle,drive; empty is open to walkers) and level (0 is the ground) are used where they are there.</source>
        <translation>Straten en paden. De velden modes (zoals walk,cycle,drive: lopen, fietsen, rijden; leeg is open voor voetgangers) en level (0 is maaiveld) worden gebruikt als ze er zijn.</translation>
    </message>
    <message>
        <source>Buildings or addresses. Those with dwellings above 0 count, by that number; without a field dwellings each feature is one home.</source>
        <translation>Gebouwen of adressen. Die met dwellings (aantal woningen) boven 0 tellen, naar dat aantal; zonder veld dwellings is elk object één woning.</translation>
    </message>
    <message>
        <source>Definition of a cool place</source>
        <translation>Definitie van een koele plek</translation>
    </message>
    <message>
        <source>Whose thresholds are used where the advanced parameters are left empty.</source>
        <translation>Wiens grenzen worden gebruikt waar de geavanceerde parameters leeg zijn.</translation>
    </message>
    <message>
        <source>Roads</source>
        <translation>Wegen</translation>
    </message>
    <message>
        <source>Carriageways as areas or lines, which no place may lie near. Without it the paths with drive in their field modes are the roads.</source>
        <translation>Rijbanen als vlakken of lijnen, waar geen plek dichtbij mag liggen. Zonder deze laag zijn de paden met drive (rijden) in het veld modes de wegen.</translation>
    </message>
    <message>
        <source>Walking distance (m)</source>
        <translation>Loopafstand (m)</translation>
    </message>
    <message>
        <source>How far (m) a home may be from a cool place: 300 m is a walk of 5 minutes.</source>
        <translation>Hoe ver (m) een woning van een koele plek mag liggen: 300 m is 5 minuten lopen.</translation>
    </message>
    <message>
        <source>Highest PET of a cool place (°C)</source>
        <translation>Hoogste PET van een koele plek (°C)</translation>
    </message>
    <message>
        <source>Empty: that of the definition, 35 °C (Klimaateffectatlas) or 38 °C (Rotterdam).</source>
        <translation>Leeg: die van de definitie, 35 °C (Klimaateffectatlas) of 38 °C (Rotterdam).</translation>
    </message>
    <message>
        <source>Least area of a cool place (m²)</source>
        <translation>Kleinste oppervlakte van een koele plek (m²)</translation>
    </message>
    <message>
        <source>Empty: that of the definition, 200 m².</source>
        <translation>Leeg: die van de definitie, 200 m².</translation>
    </message>
    <message>
        <source>Distance off the road (m)</source>
        <translation>Afstand tot de weg (m)</translation>
    </message>
    <message>
        <source>How far a place stays from the side of a road. Empty: 3 m, our own default.</source>
        <translation>Hoe ver een plek van de kant van een weg blijft. Leeg: 3 m, een eigen keuze van de plug-in.</translation>
    </message>
    <message>
        <source>Width of a road drawn as a line (m)</source>
        <translation>Breedte van een weg die als lijn is getekend (m)</translation>
    </message>
    <message>
        <source>Half of it lies on each side of the line. Empty: 6 m, our own default.</source>
        <translation>De helft ligt aan elke kant van de lijn. Leeg: 6 m, een eigen keuze van de plug-in.</translation>
    </message>
    <message>
        <source>Least width of a cool place (m)</source>
        <translation>Kleinste breedte van een koele plek (m)</translation>
    </message>
    <message>
        <source>What is narrower is a ribbon and no place. Empty: 5 m, our own default.</source>
        <translation>Wat smaller is, is een strook en geen plek. Leeg: 5 m, een eigen keuze van de plug-in.</translation>
    </message>
    <message>
        <source>Distance from a path into a place (m)</source>
        <translation>Afstand van een pad tot in een plek (m)</translation>
    </message>
    <message>
        <source>How near a path must come to a place to lead into it. Empty: 15 m, our own default.</source>
        <translation>Hoe dicht een pad bij een plek moet komen om ernaartoe te leiden. Leeg: 15 m, een eigen keuze van de plug-in.</translation>
    </message>
    <message>
        <source>Own table of land cover (CSV)</source>
        <translation>Eigen tabel met bodembedekking (CSV)</translation>
    </message>
    <message>
        <source>Your own version of the table landcover.csv; its column walkable is used.</source>
        <translation>Uw eigen versie van de tabel landcover.csv; de kolom walkable (beloopbaar) wordt gebruikt.</translation>
    </message>
    <message>
        <source>Areas (m²), their mean and highest PET (°C), and the homes that go there.</source>
        <translation>Oppervlakte (m²), gemiddelde en hoogste PET (°C), en de woningen die erheen gaan.</translation>
    </message>
    <message>
        <source>Distance of homes to a cool place</source>
        <translation>Afstand tot koelte per woning</translation>
    </message>
    <message>
        <source>The homes with all their fields, the distance (m), whether it is within the walking distance, the place, and the reason where there is no distance.</source>
        <translation>De woningen met al hun velden, de afstand (m), of die binnen de loopafstand ligt, de plek, en de reden als er geen afstand is.</translation>
    </message>
    <message>
        <source>Routes to a cool place</source>
        <translation>Routes naar een koele plek</translation>
    </message>
    <message>
        <source>The walk of each home to its place, with its length (m).</source>
        <translation>De looproute van elke woning naar de koele plek, met de lengte (m).</translation>
    </message>
</context>
<context>
    <name>Costing</name>
    <message>
        <source>Costs of {variant}</source>
        <translation>Kosten van {variant}</translation>
    </message>
</context>
<context>
    <name>CreateStudy</name>
    <message>
        <source>Create study</source>
        <translation>Studie aanmaken</translation>
    </message>
    <message>
        <source>Makes the folder in which variants, scenarios and runs of a district are kept together.</source>
        <translation>Maakt de map waarin varianten, scenario's en runs van een wijk bij elkaar blijven.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Makes a folder that holds a study: its base layers, which are never changed, and the variants, scenarios and runs that are yet to come. The folder can be copied, mailed and archived. The database study.gpkg, the rasters and run.json can be read without this plugin.&lt;/p&gt;&lt;h3&gt;What it needs&lt;/h3&gt;&lt;p&gt;Ground level and land cover on one grid, as &apos;Prepare study&apos; or &apos;Make demo district&apos; make them. Surface and vegetation are needed for heat and for measures; buildings, trees, paths, green spaces and neighbourhoods for what is told about them.&lt;/p&gt;&lt;h3&gt;What it begins with&lt;/h3&gt;&lt;p&gt;One variant, the current situation, without measures; and a scenario each for water, heat and trees, of our own choice, which can be changed.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Maakt een map met een studie: de basislagen, die nooit veranderen, en de varianten, scenario's en runs die nog komen. De map kan worden gekopieerd, gemaild en gearchiveerd. De database study.gpkg, de rasters en run.json zijn zonder deze plugin te lezen.&lt;/p&gt;&lt;h3&gt;Wat ervoor nodig is&lt;/h3&gt;&lt;p&gt;Maaiveldhoogte en bodembedekking op één raster, zoals 'Studie voorbereiden' of 'Voorbeeldwijk maken' die maken. Oppervlakte en vegetatie zijn nodig voor hitte en voor maatregelen; gebouwen, bomen, paden, groen en buurten voor wat daarover wordt verteld.&lt;/p&gt;&lt;h3&gt;Waarmee de studie begint&lt;/h3&gt;&lt;p&gt;Eén variant, de huidige situatie, zonder maatregelen; en een scenario voor water, hitte en bomen, naar onze eigen keuze, die u kunt wijzigen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Ground level (m)</source>
        <translation>Maaiveldhoogte (m)</translation>
    </message>
    <message>
        <source>Height of the ground, without gaps.</source>
        <translation>Hoogte van het maaiveld, zonder gaten.</translation>
    </message>
    <message>
        <source>Surface level (m)</source>
        <translation>Oppervlaktehoogte (m)</translation>
    </message>
    <message>
        <source>Ground with buildings and trees.</source>
        <translation>Maaiveld met gebouwen en bomen.</translation>
    </message>
    <message>
        <source>Vegetation height (m)</source>
        <translation>Vegetatiehoogte (m)</translation>
    </message>
    <message>
        <source>Height above the ground, 0 where there is none.</source>
        <translation>Hoogte boven het maaiveld, 0 waar niets groeit.</translation>
    </message>
    <message>
        <source>Land cover (codes)</source>
        <translation>Bodembedekking (codes)</translation>
    </message>
    <message>
        <source>Codes of the table of land cover.</source>
        <translation>Codes van de tabel met bodembedekkingen.</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebouwen</translation>
    </message>
    <message>
        <source>With height (m), floor_level (m above ground), dwellings.</source>
        <translation>Met height (m), floor_level (m boven maaiveld), dwellings.</translation>
    </message>
    <message>
        <source>Trees</source>
        <translation>Bomen</translation>
    </message>
    <message>
        <source>With height, crown_diameter and crown_base (m).</source>
        <translation>Met height, crown_diameter en crown_base (m).</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Paden</translation>
    </message>
    <message>
        <source>With kind, level and modes.</source>
        <translation>Met kind, level en modes.</translation>
    </message>
    <message>
        <source>Green spaces</source>
        <translation>Groen</translation>
    </message>
    <message>
        <source>With public and kind.</source>
        <translation>Met public en kind.</translation>
    </message>
    <message>
        <source>Facilities</source>
        <translation>Voorzieningen</translation>
    </message>
    <message>
        <source>With kind: fire station, care home, school, exit.</source>
        <translation>Met kind: brandweer, zorginstelling, school, uitgang.</translation>
    </message>
    <message>
        <source>Cables and pipes</source>
        <translation>Kabels en leidingen</translation>
    </message>
    <message>
        <source>With kind, depth and clearance (m).</source>
        <translation>Met kind, depth en clearance (m).</translation>
    </message>
    <message>
        <source>Neighbourhoods</source>
        <translation>Buurten</translation>
    </message>
    <message>
        <source>With residents, households, ages and income.</source>
        <translation>Met inwoners, huishoudens, leeftijden en inkomen.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What the study is called. The default is that of its folder.</source>
        <translation>Hoe de studie heet. Standaard de naam van de map.</translation>
    </message>
    <message>
        <source>Study folder</source>
        <translation>Map van de studie</translation>
    </message>
    <message>
        <source>A new folder, or an empty one.</source>
        <translation>Een nieuwe map, of een lege.</translation>
    </message>
    <message>
        <source>Cells with known ground</source>
        <translation>Cellen met bekend maaiveld</translation>
    </message>
    <message>
        <source>Study &apos;{title}&apos; in {crs}: {folder}</source>
        <translation>Studie '{title}' in {crs}: {folder}</translation>
    </message>
</context>
<context>
    <name>Deaths</name>
    <message>
        <source>The study has no neighbourhoods.</source>
        <translation>De studie heeft geen buurten.</translation>
    </message>
</context>
<context>
    <name>DefinitionWords</name>
    <message>
        <source>stem</source>
        <translation>stam</translation>
    </message>
    <message>
        <source>edge of the crown</source>
        <translation>rand van de kroon</translation>
    </message>
    <message>
        <source>≥ {least} trees within {radius:g} m ({end})</source>
        <translation>≥ {least} bomen binnen {radius:g} m ({end})</translation>
    </message>
    <message>
        <source>crown ≥ {area:g} m²</source>
        <translation>kroon ≥ {area:g} m²</translation>
    </message>
    <message>
        <source>seen or not</source>
        <translation>zichtbaar of niet</translation>
    </message>
    <message>
        <source>in sight past buildings</source>
        <translation>zichtbaar langs gebouwen</translation>
    </message>
    <message>
        <source>in sight past buildings and crowns</source>
        <translation>zichtbaar langs gebouwen en kronen</translation>
    </message>
    <message>
        <source>from any storey</source>
        <translation>vanaf een willekeurige bouwlaag</translation>
    </message>
    <message>
        <source>from the ground floor</source>
        <translation>vanaf de begane grond</translation>
    </message>
    <message>
        <source>≥ {least:g} % canopy in the neighbourhood</source>
        <translation>≥ {least:g} % kroonbedekking in de buurt</translation>
    </message>
    <message>
        <source>≥ {least:g} % canopy within {radius:g} m</source>
        <translation>≥ {least:g} % kroonbedekking binnen {radius:g} m</translation>
    </message>
    <message>
        <source>on foot</source>
        <translation>lopen</translation>
    </message>
    <message>
        <source>as the crow flies</source>
        <translation>hemelsbreed</translation>
    </message>
    <message>
        <source>public green ≥ {area:g} ha within {distance:g} m {measure}</source>
        <translation>openbaar groen ≥ {area:g} ha binnen {distance:g} m {measure}</translation>
    </message>
    <message>
        <source>3: {trees}, 30: {canopy}, 300: {green}, all three: {all}</source>
        <translation>3: {trees}, 30: {canopy}, 300: {green}, alle drie: {all}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
</context>
<context>
    <name>DefinitionsPicture</name>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>3: trees</source>
        <translation>3: bomen</translation>
    </message>
    <message>
        <source>30: canopy</source>
        <translation>30: kroonbedekking</translation>
    </message>
    <message>
        <source>300: green</source>
        <translation>300: groen</translation>
    </message>
    <message>
        <source>all three</source>
        <translation>alle drie</translation>
    </message>
    <message>
        <source>Share of the homes that meet the rule (%)</source>
        <translation>Aandeel woningen dat aan de regel voldoet (%)</translation>
    </message>
</context>
<context>
    <name>DemoDistrict</name>
    <message>
        <source>Make demo district</source>
        <translation>Demowijk maken</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Makes a believable polder district, with every base layer of a study, from a seed.</source>
        <translation>Maakt uit een startgetal een geloofwaardige polderwijk met alle basislagen van een studie.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Makes a believable polder district to learn, teach and test with: ground, surface and vegetation height, land cover, buildings, trees, paths, green spaces, facilities, cables and pipes, and neighbourhoods. The same seed and sizes give the same district.&lt;/p&gt;&lt;h3&gt;What is in it&lt;/h3&gt;&lt;p&gt;A ring dike and ring canal, canals, streets with crown (2.25 %) and kerb (11 cm), terraced houses with gardens, flats, a school, a care home, a fire station, a park, a square, and a street that passes under a railway: its lowest point.&lt;/p&gt;&lt;h3&gt;Levels&lt;/h3&gt;&lt;p&gt;Streets lie near -4.0 m NAP and the canals at -5.2 m NAP. Ground under buildings is that of their plot; over open water it is the water level. Floors lie 5 to 30 cm above the ground round the house, most 15 cm; some houses lie lower than their street.&lt;/p&gt;&lt;h3&gt;No data of a real place&lt;/h3&gt;&lt;p&gt;Sizes, levels, depths and clearances are our own assumptions. The statistics are drawn round rounded national figures: 2.1 residents a household, 20 % older than 65, 9 % older than 75, 39 % one-person households, € 30,000 a year per resident.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Maakt een geloofwaardige polderwijk om mee te leren, les te geven en te testen: maaiveld, oppervlakte- en vegetatiehoogte, bodembedekking, gebouwen, bomen, paden, groen, voorzieningen, kabels en leidingen, en buurten. Hetzelfde startgetal met dezelfde afmetingen geeft dezelfde wijk.&lt;/p&gt;&lt;h3&gt;Wat erin zit&lt;/h3&gt;&lt;p&gt;Een ringdijk met ringvaart, vaarten, straten met tonrondte (2,25 %) en stoepranden (11 cm), rijtjeshuizen met tuinen, flats, een school, een verzorgingshuis, een brandweerkazerne, een park, een plein, en een straat die onder een spoorlijn door gaat: het laagste punt.&lt;/p&gt;&lt;h3&gt;Hoogten&lt;/h3&gt;&lt;p&gt;Straten liggen rond -4,0 m NAP en de vaarten op -5,2 m NAP. Onder gebouwen is het maaiveld dat van hun kavel; op open water is het het waterpeil. Vloeren liggen 5 tot 30 cm boven het maaiveld rond het huis, de meeste 15 cm; sommige huizen liggen lager dan hun straat.&lt;/p&gt;&lt;h3&gt;Geen gegevens van een echte plek&lt;/h3&gt;&lt;p&gt;Afmetingen, hoogten, diepten en vrije afstanden zijn onze eigen aannamen. De statistiek is getrokken rond afgeronde landelijke cijfers: 2,1 inwoners per huishouden, 20 % ouder dan 65, 9 % ouder dan 75, 39 % eenpersoonshuishoudens, € 30.000 per jaar per inwoner.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Width (m)</source>
        <translation>Breedte (m)</translation>
    </message>
    <message>
        <source>Size from west to east, rounded to whole cells; at least 150 m.</source>
        <translation>Afmeting van west naar oost, afgerond op hele cellen; minstens 150 m.</translation>
    </message>
    <message>
        <source>Height (m)</source>
        <translation>Lengte (m)</translation>
    </message>
    <message>
        <source>Size from south to north, rounded to whole cells; at least 150 m.</source>
        <translation>Afmeting van zuid naar noord, afgerond op hele cellen; minstens 150 m.</translation>
    </message>
    <message>
        <source>Cell size (m)</source>
        <translation>Celgrootte (m)</translation>
    </message>
    <message>
        <source>Size of the cells of the rasters, 0.25 to 5 m. Kerbs show up to 1 m; AHN has 0.5 m.</source>
        <translation>Grootte van de rastercellen, 0,25 tot 5 m. Tot 1 m zijn stoepranden te zien; het AHN heeft 0,5 m.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startgetal</translation>
    </message>
    <message>
        <source>Any number: another number makes another district, the same number the same one.</source>
        <translation>Een willekeurig getal: een ander getal geeft een andere wijk, hetzelfde getal dezelfde.</translation>
    </message>
    <message>
        <source>South-western corner</source>
        <translation>Zuidwestelijke hoek</translation>
    </message>
    <message>
        <source>Where the district lies. The default is near Almere.</source>
        <translation>Waar de wijk ligt. Standaard bij Almere.</translation>
    </message>
    <message>
        <source>Coordinate reference system</source>
        <translation>Coördinatenstelsel</translation>
    </message>
    <message>
        <source>A projected system in metres. The default is the Dutch RD New.</source>
        <translation>Een geprojecteerd stelsel in meters. Standaard RD New (Rijksdriehoekstelsel).</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Cellen</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebouwen</translation>
    </message>
    <message>
        <source>Dwellings</source>
        <translation>Woningen</translation>
    </message>
    <message>
        <source>Residents</source>
        <translation>Inwoners</translation>
    </message>
    <message>
        <source>Trees</source>
        <translation>Bomen</translation>
    </message>
    <message>
        <source>Canopy cover (% of the area)</source>
        <translation>Kroonbedekking (% van het gebied)</translation>
    </message>
    <message>
        <source>Roofs and paving (% of the area)</source>
        <translation>Daken en verharding (% van het gebied)</translation>
    </message>
    <message>
        <source>Open water (% of the area)</source>
        <translation>Open water (% van het gebied)</translation>
    </message>
    <message>
        <source>Level of the canals (m NAP)</source>
        <translation>Peil van de vaarten (m NAP)</translation>
    </message>
    <message>
        <source>Ground level</source>
        <translation>Maaiveldhoogte</translation>
    </message>
    <message>
        <source>Height of the ground (m NAP), without gaps.</source>
        <translation>Hoogte van het maaiveld (m NAP), zonder gaten.</translation>
    </message>
    <message>
        <source>Surface level</source>
        <translation>Oppervlaktehoogte</translation>
    </message>
    <message>
        <source>Ground with buildings and trees (m NAP).</source>
        <translation>Maaiveld met gebouwen en bomen (m NAP).</translation>
    </message>
    <message>
        <source>Vegetation height</source>
        <translation>Vegetatiehoogte</translation>
    </message>
    <message>
        <source>Height of the tree crowns (m), 0 beside them.</source>
        <translation>Hoogte van de boomkronen (m), 0 daarbuiten.</translation>
    </message>
    <message>
        <source>Land cover</source>
        <translation>Bodembedekking</translation>
    </message>
    <message>
        <source>Codes of the land-cover table.</source>
        <translation>Codes uit de tabel met bodembedekking.</translation>
    </message>
    <message>
        <source>Height and floor level (m), use (house, flat, school, care, fire_station, shop, shed), dwellings and storeys.</source>
        <translation>Hoogte en vloerpeil (m), gebruik (house: woning, flat, school, care: zorg, fire_station: brandweer, shop: winkel, shed: schuur), woningen en bouwlagen.</translation>
    </message>
    <message>
        <source>Height, crown diameter and crown base (m), species.</source>
        <translation>Hoogte, kroondiameter en onderkant van de kroon (m), soort.</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Paden</translation>
    </message>
    <message>
        <source>Kind (street, footway, cycleway, railway), level (-1 underpass, 0 ground, 1 bridge) and modes (walk, cycle, drive, rail).</source>
        <translation>Soort (street: straat, footway: voetpad, cycleway: fietspad, railway: spoor), niveau (-1 onderdoorgang, 0 maaiveld, 1 brug) en vervoerwijzen (walk: lopen, cycle: fietsen, drive: rijden, rail: spoor).</translation>
    </message>
    <message>
        <source>Green spaces</source>
        <translation>Groen</translation>
    </message>
    <message>
        <source>Whether public, and the kind.</source>
        <translation>Of het openbaar is, en de soort.</translation>
    </message>
    <message>
        <source>Facilities</source>
        <translation>Voorzieningen</translation>
    </message>
    <message>
        <source>Entrances of the fire station, care home and school, and the exits over the dike.</source>
        <translation>Ingangen van brandweerkazerne, verzorgingshuis en school, en de uitgangen over de dijk.</translation>
    </message>
    <message>
        <source>Cables and pipes</source>
        <translation>Kabels en leidingen</translation>
    </message>
    <message>
        <source>Kind, depth and clearance to tree roots (m); our own defaults.</source>
        <translation>Soort, diepteligging en vrije afstand tot boomwortels (m); eigen standaardwaarden van de plug-in.</translation>
    </message>
    <message>
        <source>Neighbourhoods</source>
        <translation>Buurten</translation>
    </message>
    <message>
        <source>Residents, households, ages and income, drawn round the national figures.</source>
        <translation>Inwoners, huishoudens, leeftijden en inkomen, getrokken rond de landelijke cijfers.</translation>
    </message>
</context>
<context>
    <name>DemoMaker</name>
    <message>
        <source>Demo district</source>
        <translation>Voorbeeldwijk</translation>
    </message>
</context>
<context>
    <name>Dependencies</name>
    <message>
        <source>Not everything can run in this QGIS: a library is missing.</source>
        <translation>Niet alles kan rekenen in deze QGIS: er ontbreekt een bibliotheek.</translation>
    </message>
</context>
<context>
    <name>DesignStorm</name>
    <message>
        <source>Design storm</source>
        <translation>Ontwerpbui</translation>
    </message>
    <message>
        <source>Flood</source>
        <translation>Wateroverlast</translation>
    </message>
    <message>
        <source>Makes a design storm from the Dutch rain statistics, a standard storm or your own table.</source>
        <translation>Maakt een ontwerpbui uit de Nederlandse neerslagstatistiek, een standaardbui of uw eigen tabel.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Makes the rain of a cloudburst: a table of blocks (start and end in s, rain in mm, intensity in mm/h), a picture, and how rare the storm is, now and in the chosen climate.&lt;/p&gt;&lt;h3&gt;Storms&lt;/h3&gt;&lt;p&gt;&lt;b&gt;statistics&lt;/b&gt;: the rain that falls in the duration once in the return period, at one place, all seasons (STOWA 2019; climate by the 2024 factors on the KNMI&apos;23 scenarios). They cover 10 minutes to 240 hours and 0.5 to 1000 years.&lt;br/&gt;&lt;b&gt;70 mm in 1 h&lt;/b&gt; and the like: the national stress test (Delta Programme), the same in every climate.&lt;br/&gt;&lt;b&gt;RIONED 01&lt;/b&gt; to &lt;b&gt;10&lt;/b&gt;: the sewer design storms, with their own shape.&lt;br/&gt;&lt;b&gt;own table&lt;/b&gt;: your blocks of rain.&lt;/p&gt;&lt;h3&gt;Shapes&lt;/h3&gt;&lt;p&gt;&lt;b&gt;constant&lt;/b&gt;: even rain, as the stress test prescribes. &lt;b&gt;Euler II&lt;/b&gt;: the peak at 0.3 of the duration. &lt;b&gt;alternating blocks&lt;/b&gt;: the peak in the middle. In both, every part round the peak is about as rare as the whole, and the heaviest 10 minutes are even, because the statistics go no shorter. &lt;b&gt;STOWA 1b&lt;/b&gt; and &lt;b&gt;1d&lt;/b&gt;: patterns with one peak, for storms of 4 hours.&lt;/p&gt;&lt;h3&gt;Return period of the storm&lt;/h3&gt;&lt;p&gt;How often as much rain (mm) falls in the time from the first to the last rain. The peak within a storm can be rarer than that. Beyond 1000 years the statistics are extrapolated.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Maakt de neerslag van een hoosbui: een tabel met blokken (begin en einde in s, neerslag in mm, intensiteit in mm/uur), een grafiek, en hoe zeldzaam de bui is, nu en in het gekozen klimaatscenario.&lt;/p&gt;&lt;h3&gt;Buien&lt;/h3&gt;&lt;p&gt;&lt;b&gt;statistics&lt;/b&gt; (statistiek): de neerslag die eens per herhalingstijd in de duur valt, op één plek, het hele jaar door (STOWA 2019; klimaat met de factoren uit 2024 voor de KNMI'23-scenario's). De statistiek gaat van 10 minuten tot 240 uur en van 0,5 tot 1000 jaar.&lt;br/&gt;&lt;b&gt;70 mm in 1 h&lt;/b&gt; (uur) enzovoort: de landelijke stresstest (Deltaprogramma), in elk klimaat dezelfde.&lt;br/&gt;&lt;b&gt;RIONED 01&lt;/b&gt; tot en met &lt;b&gt;10&lt;/b&gt;: de rioleringsontwerpbuien, met hun eigen vorm.&lt;br/&gt;&lt;b&gt;own table&lt;/b&gt; (eigen tabel): uw eigen blokken neerslag.&lt;/p&gt;&lt;h3&gt;Vormen&lt;/h3&gt;&lt;p&gt;&lt;b&gt;constant&lt;/b&gt;: gelijkmatige neerslag, zoals de stresstest voorschrijft. &lt;b&gt;Euler II&lt;/b&gt;: de piek op 0,3 van de duur. &lt;b&gt;alternating blocks&lt;/b&gt; (wisselende blokken): de piek in het midden. Bij die twee is elk deel rond de piek ongeveer even zeldzaam als het geheel, en zijn de zwaarste 10 minuten gelijkmatig, omdat de statistiek niet korter gaat. &lt;b&gt;STOWA 1b&lt;/b&gt; en &lt;b&gt;1d&lt;/b&gt;: patronen met één piek, voor buien van 4 uur.&lt;/p&gt;&lt;h3&gt;Herhalingstijd van de bui&lt;/h3&gt;&lt;p&gt;Hoe vaak er evenveel neerslag (mm) valt in de tijd van de eerste tot de laatste regen. De piek binnen een bui kan zeldzamer zijn. Boven 1000 jaar is de statistiek geëxtrapoleerd.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Storm</source>
        <translation>Bui</translation>
    </message>
    <message>
        <source>From the statistics, a storm of the national stress test, a RIONED sewer design storm, or your table.</source>
        <translation>Uit de statistiek (statistics), een bui van de landelijke stresstest, een rioleringsontwerpbui van RIONED, of uw eigen tabel (own table).</translation>
    </message>
    <message>
        <source>Return period (years)</source>
        <translation>Herhalingstijd (jaar)</translation>
    </message>
    <message>
        <source>Once in how many years the storm comes, 0.5 to 1000. Only for a storm from the statistics.</source>
        <translation>Eens in de hoeveel jaar de bui voorkomt, 0,5 tot 1000. Alleen voor een bui uit de statistiek.</translation>
    </message>
    <message>
        <source>Duration (hours)</source>
        <translation>Duur (uur)</translation>
    </message>
    <message>
        <source>How long the rain lasts, 10 minutes (0.167) to 240 hours, rounded to whole minutes. Only for a storm from the statistics.</source>
        <translation>Hoe lang de regen duurt, 10 minuten (0,167) tot 240 uur, afgerond op hele minuten. Alleen voor een bui uit de statistiek.</translation>
    </message>
    <message>
        <source>Climate</source>
        <translation>Klimaatscenario</translation>
    </message>
    <message>
        <source>The present climate, or a year with low (L), moderate (M) or high (H) emissions (KNMI&apos;23). It changes the rain of a storm from the statistics; for other storms it only tells how rare they become.</source>
        <translation>Het huidige klimaat (now), of een jaar met lage (L), gematigde (M) of hoge (H) uitstoot (KNMI'23). Het verandert de neerslag van een bui uit de statistiek; bij andere buien zegt het alleen hoe zeldzaam ze worden.</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Vorm</translation>
    </message>
    <message>
        <source>How the rain is spread over the duration. For storms from the statistics and of the stress test; the RIONED storms and your own table have their own shape.</source>
        <translation>Hoe de neerslag over de duur is verdeeld. Voor buien uit de statistiek en van de stresstest; de buien van RIONED en uw eigen tabel hebben hun eigen vorm.</translation>
    </message>
    <message>
        <source>Own table</source>
        <translation>Eigen tabel</translation>
    </message>
    <message>
        <source>For the storm &apos;own table&apos;: a row for each block of rain, in order of time, with the fields start_s and end_s (s since the start of the storm) and rain_mm (mm in that block). The table that this algorithm makes has them.</source>
        <translation>Voor de bui 'own table' (eigen tabel): een rij voor elk blok neerslag, op volgorde van tijd, met de velden start_s en end_s (s sinds het begin van de bui) en rain_mm (mm in dat blok). De tabel die dit algoritme maakt, heeft ze.</translation>
    </message>
    <message>
        <source>Length of a block (minutes)</source>
        <translation>Lengte van een blok (minuten)</translation>
    </message>
    <message>
        <source>The rain is constant within a block. The duration must be a whole number of blocks.</source>
        <translation>Binnen een blok is de neerslag gelijkmatig. De duur moet een geheel aantal blokken zijn.</translation>
    </message>
    <message>
        <source>Table with start_s and end_s (s), rain_mm (mm) and intensity_mm_h (mm/h) of each block.</source>
        <translation>Tabel met start_s en end_s (s), rain_mm (neerslag, mm) en intensity_mm_h (intensiteit, mm/uur) van elk blok.</translation>
    </message>
    <message>
        <source>Picture of the storm</source>
        <translation>Grafiek van de bui</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-afbeeldingen (*.png)</translation>
    </message>
    <message>
        <source>Chart of the intensity (mm/h) and of the rain fallen (mm) over time.</source>
        <translation>Grafiek van de intensiteit (mm/uur) en van de gevallen neerslag (mm) in de tijd.</translation>
    </message>
    <message>
        <source>Total rain (mm)</source>
        <translation>Totale neerslag (mm)</translation>
    </message>
    <message>
        <source>Highest intensity (mm/h)</source>
        <translation>Hoogste intensiteit (mm/uur)</translation>
    </message>
    <message>
        <source>Return period in the present climate (years)</source>
        <translation>Herhalingstijd in het huidige klimaat (jaar)</translation>
    </message>
    <message>
        <source>Return period in the chosen climate (years)</source>
        <translation>Herhalingstijd in het gekozen klimaatscenario (jaar)</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Samenvatting</translation>
    </message>
    <message>
        <source>the picture cannot be saved</source>
        <translation>de grafiek kan niet worden opgeslagen</translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>1. Study</source>
        <translation>1. Studie</translation>
    </message>
    <message>
        <source>2. Variant</source>
        <translation>2. Variant</translation>
    </message>
    <message>
        <source>3. Scenario</source>
        <translation>3. Scenario</translation>
    </message>
    <message>
        <source>4. Run</source>
        <translation>4. Rekenen</translation>
    </message>
    <message>
        <source>5. Results</source>
        <translation>5. Resultaten</translation>
    </message>
</context>
<context>
    <name>EditScenario</name>
    <message>
        <source>Edit scenarios</source>
        <translation>Scenario's bewerken</translation>
    </message>
    <message>
        <source>&lt;p&gt;A scenario is what the weather does, or how trees are counted. It has a theme and, for each algorithm of that theme, the parameters that differ from their defaults, as JSON: the names and values are those of the algorithms in this toolbox.&lt;/p&gt;&lt;p&gt;Water: designstorm, cloudburst, vulnerablebuildings. Heat: heatstress, shadows, skyview, coolplaces, routeshade, heatexposure. Trees: score330300, canopycover, greenquality, comparedefinitions, plantingplan. Layers and results cannot be given: they are those of the study.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Een scenario is wat het weer doet, of hoe bomen worden geteld. Het heeft een thema en, voor elk algoritme van dat thema, de parameters die van hun standaardwaarde afwijken, als JSON: de namen en waarden zijn die van de algoritmen in deze gereedschapskist.&lt;/p&gt;&lt;p&gt;Water: designstorm, cloudburst, vulnerablebuildings. Hitte: heatstress, shadows, skyview, coolplaces, routeshade, heatexposure. Bomen: score330300, canopycover, greenquality, comparedefinitions, plantingplan. Lagen en resultaten zijn niet op te geven: dat zijn die van de studie.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Wat te doen</translation>
    </message>
    <message>
        <source>Set adds a scenario, or changes the one of this name. Delete leaves its runs.</source>
        <translation>Set voegt een scenario toe, of wijzigt dat met deze naam. Delete laat de runs staan.</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scenario</translation>
    </message>
    <message>
        <source>The name of the scenario.</source>
        <translation>De naam van het scenario.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Water, heat or trees.</source>
        <translation>Water, hitte of bomen.</translation>
    </message>
    <message>
        <source>Parameters (JSON)</source>
        <translation>Parameters (JSON)</translation>
    </message>
    <message>
        <source>What differs from the defaults, for each algorithm.</source>
        <translation>Wat van de standaardwaarden afwijkt, per algoritme.</translation>
    </message>
    <message>
        <source>Scenarios of the study</source>
        <translation>Scenario's van de studie</translation>
    </message>
    <message>
        <source>Adds, changes, renames or deletes a scenario of a study: a storm, a hot day, a definition of 3-30-300.</source>
        <translation>Voegt een scenario van een studie toe, wijzigt, hernoemt of verwijdert het: een bui, een hete dag, een definitie van 3-30-300.</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Nieuwe naam</translation>
    </message>
    <message>
        <source>To give a scenario that is there another name.</source>
        <translation>Om een bestaand scenario een andere naam te geven.</translation>
    </message>
</context>
<context>
    <name>EditVariant</name>
    <message>
        <source>Edit variants</source>
        <translation>Varianten bewerken</translation>
    </message>
    <message>
        <source>Adds, duplicates, changes, renames or deletes a variant of a study.</source>
        <translation>Voegt een variant van een studie toe, of kopieert, wijzigt, hernoemt of verwijdert die.</translation>
    </message>
    <message>
        <source>&lt;p&gt;A variant is a named set of measures, with the age at which new trees are looked at and how costs are summed. &lt;b&gt;Add&lt;/b&gt; makes one without measures, &lt;b&gt;duplicate&lt;/b&gt; one with the measures of another, &lt;b&gt;change&lt;/b&gt; gives it another name or other settings, &lt;b&gt;delete&lt;/b&gt; takes it away with its measures. Runs stay: each tells what it was made of.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Een variant is een groep maatregelen met een naam, met de leeftijd waarop nieuwe bomen worden bekeken en hoe kosten worden opgeteld. &lt;b&gt;Add&lt;/b&gt; maakt er een zonder maatregelen, &lt;b&gt;duplicate&lt;/b&gt; een met de maatregelen van een andere, &lt;b&gt;change&lt;/b&gt; geeft een andere naam of andere instellingen, &lt;b&gt;delete&lt;/b&gt; haalt de variant met haar maatregelen weg. Runs blijven: elke run vertelt waarvan die is gemaakt.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Wat te doen</translation>
    </message>
    <message>
        <source>Add, duplicate, change (or rename), or delete.</source>
        <translation>Toevoegen, kopiëren, wijzigen (of hernoemen), of verwijderen.</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variant</translation>
    </message>
    <message>
        <source>The name of the variant.</source>
        <translation>De naam van de variant.</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Nieuwe naam</translation>
    </message>
    <message>
        <source>For duplicate, and to rename with change.</source>
        <translation>Voor duplicate, en om met change te hernoemen.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Omschrijving</translation>
    </message>
    <message>
        <source>What the variant is about; empty: as it is.</source>
        <translation>Waar de variant over gaat; leeg: zoals het is.</translation>
    </message>
    <message>
        <source>Age of new trees</source>
        <translation>Leeftijd van nieuwe bomen</translation>
    </message>
    <message>
        <source>At planting, after 10 years or mature. A new variant begins with 10 years.</source>
        <translation>Bij het planten, na 10 jaar of volgroeid. Een nieuwe variant begint met 10 jaar.</translation>
    </message>
    <message>
        <source>Carry out measures with a conflict, too</source>
        <translation>Ook maatregelen met een conflict uitvoeren</translation>
    </message>
    <message>
        <source>Conflicts are listed all the same. A new variant begins without.</source>
        <translation>Conflicten worden evengoed opgesomd. Een nieuwe variant begint zonder.</translation>
    </message>
    <message>
        <source>Period of the present value (years)</source>
        <translation>Periode van de contante waarde (jaren)</translation>
    </message>
    <message>
        <source>Years of upkeep that count. A new variant begins with {period:g}.</source>
        <translation>Jaren onderhoud die meetellen. Een nieuwe variant begint met {period:g}.</translation>
    </message>
    <message>
        <source>Discount rate (% a year)</source>
        <translation>Discontovoet (% per jaar)</translation>
    </message>
    <message>
        <source>What later money is worth less each year. A new variant begins with {rate:g} %.</source>
        <translation>Wat later geld elk jaar minder waard is. Een nieuwe variant begint met {rate:g} %.</translation>
    </message>
    <message>
        <source>Variants of the study</source>
        <translation>Varianten van de studie</translation>
    </message>
    <message>
        <source>Measures of the variant</source>
        <translation>Maatregelen van de variant</translation>
    </message>
</context>
<context>
    <name>Estimates</name>
    <message>
        <source>Takes {time} and {memory} GB of memory.</source>
        <translation>Kost {time} en {memory} GB geheugen.</translation>
    </message>
    <message>
        <source>{range} s</source>
        <translation>{range} s</translation>
    </message>
    <message>
        <source>{range} min</source>
        <translation>{range} min</translation>
    </message>
    <message>
        <source>{range} hours</source>
        <translation>{range} uur</translation>
    </message>
</context>
<context>
    <name>Example</name>
    <message>
        <source>Example: cloudburst on a city plan</source>
        <translation>Hoosbui op een stadsplan</translation>
    </message>
    <message>
        <source>Example: cloudburst on a demo district</source>
        <translation>Hoosbui op een demowijk</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Voorbeelden</translation>
    </message>
    <message>
        <source>&lt;p&gt;From what a municipality has to the buildings that a cloudburst reaches: prepares the layers, makes a storm from the statistics, follows the water until an hour after the rain, and puts every building in a class.&lt;/p&gt;&lt;p&gt;This is an example to run, or to copy in the model designer and change.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Van wat een gemeente heeft tot de gebouwen waar een hoosbui komt: bereidt de lagen voor, maakt een bui uit de statistiek, volgt het water tot een uur na de regen en deelt elk gebouw in een klasse in.&lt;/p&gt;&lt;p&gt;Dit is een voorbeeld om uit te voeren, of om in de Modelontwerper te kopiëren en te wijzigen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;A first acquaintance that needs no data: makes a polder district, lets a storm from the statistics fall on it, follows the water until an hour after the rain, and puts every building in a class.&lt;/p&gt;&lt;p&gt;This is an example to run, or to copy in the model designer and change.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Een eerste kennismaking waarvoor geen gegevens nodig zijn: maakt een polderwijk, laat er een bui uit de statistiek op vallen, volgt het water tot een uur na de regen en deelt elk gebouw in een klasse in.&lt;/p&gt;&lt;p&gt;Dit is een voorbeeld om uit te voeren, of om in de Modelontwerper te kopiëren en te wijzigen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Example: a hot day in a demo district</source>
        <translation>Hete dag in een demowijk</translation>
    </message>
    <message>
        <source>&lt;p&gt;A first acquaintance with heat that needs no data: makes a polder district, reckons how hot it feels on a very hot afternoon, finds the cool places and the walk to them, and tells who lives in the heat.&lt;/p&gt;&lt;p&gt;This is an example to run, or to copy in the model designer and change.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Een eerste kennismaking met hitte waarvoor geen gegevens nodig zijn: maakt een polderwijk, berekent hoe heet het op een zeer hete middag voelt, zoekt de koele plekken en de loopafstand daarheen, en zegt wie er in de hitte wonen.&lt;/p&gt;&lt;p&gt;Dit is een voorbeeld om uit te voeren, of om in de Modelontwerper te kopiëren en te wijzigen.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>GreenAccess</name>
    <message>
        <source>Access to green</source>
        <translation>Bereikbaarheid van groen</translation>
    </message>
    <message>
        <source>Trees</source>
        <translation>Bomen</translation>
    </message>
    <message>
        <source>How far is the walk from every home to public green that is large enough?</source>
        <translation>Hoe ver is het vanaf elke woning lopen naar openbaar groen dat groot genoeg is?</translation>
    </message>
    <message>
        <source>Public green that is large enough</source>
        <translation>Openbaar groen dat groot genoeg is</translation>
    </message>
    <message>
        <source>Area of that green (ha)</source>
        <translation>Oppervlakte van dat groen (ha)</translation>
    </message>
    <message>
        <source>Homes</source>
        <translation>Woningen</translation>
    </message>
    <message>
        <source>Share of the homes that meet the rule (%)</source>
        <translation>Aandeel woningen dat aan de regel voldoet (%)</translation>
    </message>
    <message>
        <source>Share of the homes within the distance along the network (%)</source>
        <translation>Aandeel woningen binnen de afstand over het netwerk (%)</translation>
    </message>
    <message>
        <source>Share of the homes within the distance as the crow flies (%)</source>
        <translation>Aandeel woningen binnen de afstand hemelsbreed (%)</translation>
    </message>
    <message>
        <source>Homes with no way to green</source>
        <translation>Woningen zonder route naar groen</translation>
    </message>
    <message>
        <source>Mean distance of the homes with a way (m)</source>
        <translation>Gemiddelde afstand van de woningen met een route (m)</translation>
    </message>
    <message>
        <source>Median distance of the homes with a way (m)</source>
        <translation>Mediaan van de afstand van de woningen met een route (m)</translation>
    </message>
    <message>
        <source>The homes have no field dwellings: each feature counts as one home.</source>
        <translation>De woningen hebben geen veld dwellings (aantal woningen): elk object telt als één woning.</translation>
    </message>
    <message>
        <source>No public green near the homes is large enough, so no home has a distance.</source>
        <translation>Er is bij de woningen geen openbaar groen dat groot genoeg is, dus geen enkele woning heeft een afstand.</translation>
    </message>
    <message>
        <source>The paths fall apart into {parts} networks with no way between them; the largest has {percent:.0f} % of their length. Ends of lines that should meet may lie too far apart.</source>
        <translation>De paden vallen uiteen in {parts} netwerken zonder verbinding ertussen; het grootste heeft {percent:.0f} % van de lengte. Uiteinden van lijnen die op elkaar horen aan te sluiten, liggen misschien te ver uit elkaar.</translation>
    </message>
    <message>
        <source>{count} homes lie more than {distance:g} m from the nearest path, the farthest {farthest:.0f} m. Paths may be missing there.</source>
        <translation>{count} woningen liggen meer dan {distance:g} m van het dichtstbijzijnde pad, de verste {farthest:.0f} m. Misschien ontbreken daar paden.</translation>
    </message>
    <message>
        <source>Large enough</source>
        <translation>Groot genoeg</translation>
    </message>
    <message>
        <source>Too small</source>
        <translation>Te klein</translation>
    </message>
    <message>
        <source>Nearest of some homes</source>
        <translation>Dichtstbij voor een of meer woningen</translation>
    </message>
    <message>
        <source>Nearest of no home</source>
        <translation>Voor geen enkele woning het dichtstbij</translation>
    </message>
    <message>
        <source>No way to green</source>
        <translation>Geen route naar groen</translation>
    </message>
    <message>
        <source>No green</source>
        <translation>Geen groen</translation>
    </message>
    <message>
        <source>No path leads from here to public green that is large enough</source>
        <translation>Vanaf hier loopt geen pad naar openbaar groen dat groot genoeg is</translation>
    </message>
    <message>
        <source>No public green near the homes that is large enough and that a path leads to</source>
        <translation>Bij de woningen geen openbaar groen dat groot genoeg is en waar een pad naartoe loopt</translation>
    </message>
    <message>
        <source>Homes with: {definition}</source>
        <translation>Woningen met: {definition}</translation>
    </message>
    <message>
        <source>No homes</source>
        <translation>Geen woningen</translation>
    </message>
    <message>
        <source>{share:.1f} % of {count} homes meet the rule. Within {distance:g} m of green are {network:.1f} % along the network and {euclidean:.1f} % as the crow flies; {unreached} homes have no way to any.</source>
        <translation>{share:.1f} % van {count} woningen voldoet aan de regel. Binnen {distance:g} m van groen liggen {network:.1f} % over het netwerk en {euclidean:.1f} % hemelsbreed; voor {unreached} woningen is er geen route.</translation>
    </message>
    <message>
        <source>Green spaces</source>
        <translation>Groen</translation>
    </message>
    <message>
        <source>Parks and other green. Where there is a field public, only true counts.</source>
        <translation>Parken en ander groen. Als er een veld public (openbaar) is, telt alleen true (waar).</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Paden</translation>
    </message>
    <message>
        <source>Streets and paths. The fields modes (such as walk,cycle,drive; empty is open to walkers) and level (0 is the ground) are used where they are there.</source>
        <translation>Straten en paden. De velden modes (zoals walk,cycle,drive: lopen, fietsen, rijden; leeg is open voor voetgangers) en level (0 is maaiveld) worden gebruikt als ze er zijn.</translation>
    </message>
    <message>
        <source>Buildings or addresses, in metres. Those with dwellings above 0 count, by that number; without a field dwellings each feature is one home.</source>
        <translation>Gebouwen of adressen, in meters. Die met dwellings (aantal woningen) boven 0 tellen, naar dat aantal; zonder veld dwellings is elk object één woning.</translation>
    </message>
    <message>
        <source>Neighbourhoods</source>
        <translation>Buurten</translation>
    </message>
    <message>
        <source>Areas in each of which the homes are counted.</source>
        <translation>Vlakken waarin telkens de woningen worden geteld.</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definitie</translation>
    </message>
    <message>
        <source>Whose rule is used where the advanced parameters are left empty.</source>
        <translation>Wiens regel wordt gebruikt waar de geavanceerde parameters leeg zijn.</translation>
    </message>
    <message>
        <source>Fences</source>
        <translation>Hekken</translation>
    </message>
    <message>
        <source>Fences, walls and hedges over which nobody gets from a path into green.</source>
        <translation>Hekken, muren en hagen waar niemand vanaf een pad overheen komt naar het groen.</translation>
    </message>
    <message>
        <source>Least area of green (ha)</source>
        <translation>Kleinste oppervlakte van groen (ha)</translation>
    </message>
    <message>
        <source>Area of the joined green. Empty: that of the definition, 0.5 or 1 ha.</source>
        <translation>Oppervlakte van het samengevoegde groen. Leeg: die van de definitie, 0,5 of 1 ha.</translation>
    </message>
    <message>
        <source>How distance is measured</source>
        <translation>Hoe de afstand wordt gemeten</translation>
    </message>
    <message>
        <source>Along the network or as the crow flies. Empty: by the definition.</source>
        <translation>Over het netwerk (network) of hemelsbreed (Euclidean). Leeg: volgens de definitie.</translation>
    </message>
    <message>
        <source>Distance of the rule (m)</source>
        <translation>Afstand van de regel (m)</translation>
    </message>
    <message>
        <source>How far a home may be from green. Empty: that of the definition, 300 m.</source>
        <translation>Hoe ver een woning van groen mag liggen. Leeg: die van de definitie, 300 m.</translation>
    </message>
    <message>
        <source>Distance from a path into green (m)</source>
        <translation>Afstand van een pad tot in het groen (m)</translation>
    </message>
    <message>
        <source>How near a path must come to lead into green. The default, 15 m, is our own.</source>
        <translation>Hoe dicht een pad bij groen moet komen om ernaartoe te leiden. De standaard, 15 m, is een eigen keuze van de plug-in.</translation>
    </message>
    <message>
        <source>Distance between pieces that are one (m)</source>
        <translation>Afstand tussen stukken die één zijn (m)</translation>
    </message>
    <message>
        <source>Pieces of green that lie so close together are one. The default, 1 m, is our own.</source>
        <translation>Stukken groen die zo dicht bij elkaar liggen, zijn één. De standaard, 1 m, is een eigen keuze van de plug-in.</translation>
    </message>
    <message>
        <source>Distance of homes to green</source>
        <translation>Afstand tot groen per woning</translation>
    </message>
    <message>
        <source>The homes with all their fields, the distance (m) along the paths and as the crow flies, whether it is within that of the rule, the green, and the reason where there is no way.</source>
        <translation>De woningen met al hun velden, de afstand (m) over de paden en hemelsbreed, of die binnen de afstand van de regel ligt, het groen, en de reden als er geen route is.</translation>
    </message>
    <message>
        <source>Routes to green</source>
        <translation>Routes naar groen</translation>
    </message>
    <message>
        <source>The walk of each home to its green, with its length (m).</source>
        <translation>De looproute van elke woning naar het groen, met de lengte (m).</translation>
    </message>
    <message>
        <source>Joined public green</source>
        <translation>Samengevoegd openbaar groen</translation>
    </message>
    <message>
        <source>The green with its area (ha), whether it is large enough, and the homes that go there.</source>
        <translation>Het groen met de oppervlakte (ha), of het groot genoeg is, en de woningen die erheen gaan.</translation>
    </message>
    <message>
        <source>Entrances of green</source>
        <translation>Ingangen van groen</translation>
    </message>
    <message>
        <source>Where paths lead into green that is large enough, and the homes that enter there.</source>
        <translation>Waar paden naar groen leiden dat groot genoeg is, en de woningen die daar binnenkomen.</translation>
    </message>
    <message>
        <source>Access to green of neighbourhoods</source>
        <translation>Bereikbaarheid van groen per buurt</translation>
    </message>
    <message>
        <source>The neighbourhoods with the share of their homes that meet the rule.</source>
        <translation>De buurten met het aandeel van hun woningen dat aan de regel voldoet.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Measures how far every home has to walk to public green that is large enough: the 300 of the rule 3-30-300.&lt;/p&gt;&lt;h3&gt;Green&lt;/h3&gt;&lt;p&gt;Only green with true in its field &lt;i&gt;public&lt;/i&gt; counts; in a layer without that field all green does. Pieces that touch, or lie at most 1 m apart (our own default), are joined before their area is looked at; parts of one feature that lie farther apart are not. A park that paths cut into pieces needs a larger distance, such as 5 m. Where pieces overlap, their area counts once.&lt;/p&gt;&lt;h3&gt;Entrances&lt;/h3&gt;&lt;p&gt;One gets in where a path on the ground crosses the edge, on a path inside, and straight from a path at most 15 m from the edge (10 to 15 m is usual; our own default), unless a fence stands between. A fence up to 0.5 m behind the edge counts (our own default).&lt;/p&gt;&lt;h3&gt;Distance&lt;/h3&gt;&lt;p&gt;Along the network: from the façade on the side of the nearest path straight to that path, along the paths, and into the green. Paths of one level meet where they cross or touch. Bridges and underpasses, whose field &lt;i&gt;level&lt;/i&gt; is not 0, meet others only at their ends. Points within 10 cm are one (our own default). As the crow flies: from the same place to the nearest edge. A home with no way to green has no distance and is counted apart, never as far away; it does not meet a rule along the network.&lt;/p&gt;&lt;h3&gt;The rule&lt;/h3&gt;&lt;p&gt;&lt;b&gt;Visible from the window&lt;/b&gt; and &lt;b&gt;Cobra&lt;/b&gt;: 1 ha within 300 m along the network. &lt;b&gt;Handbook minimum&lt;/b&gt;: 0.5 ha within 300 m along the network. &lt;b&gt;Nieuwenhuijsen&lt;/b&gt;: 0.5 ha within 300 m as the crow flies (unconfirmed). Shares count dwellings. The legend states the definition. A mean hides who lives far away: look at the median and the share beside it.&lt;/p&gt;&lt;h3&gt;What it cannot show&lt;/h3&gt;&lt;p&gt;Green and paths more than ten times the distance of the rule from the area of the homes are left out. On the straight way from a path to green, buildings and water are not seen, and fences only where they are given. Whether green is safe, free and cared for, the field &lt;i&gt;public&lt;/i&gt; must say.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Meet hoe ver het vanaf elke woning lopen is naar openbaar groen dat groot genoeg is: de 300 van de 3-30-300-regel.&lt;/p&gt;&lt;h3&gt;Groen&lt;/h3&gt;&lt;p&gt;Alleen groen met true (waar) in het veld &lt;i&gt;public&lt;/i&gt; (openbaar) telt; in een laag zonder dat veld telt al het groen. Stukken die elkaar raken, of hoogstens 1 m uit elkaar liggen (eigen keuze van de plug-in), worden samengevoegd voordat naar de oppervlakte wordt gekeken; delen van één object die verder uit elkaar liggen niet. Een park dat door paden in stukken is verdeeld, heeft een grotere afstand nodig, zoals 5 m. Waar stukken elkaar overlappen, telt de oppervlakte één keer.&lt;/p&gt;&lt;h3&gt;Ingangen&lt;/h3&gt;&lt;p&gt;Men komt binnen waar een pad op maaiveld de rand kruist, op een pad erin, en recht vanaf een pad op hoogstens 15 m van de rand (10 tot 15 m is gebruikelijk; eigen keuze van de plug-in), tenzij er een hek tussen staat. Een hek tot 0,5 m achter de rand telt mee (eigen keuze van de plug-in).&lt;/p&gt;&lt;h3&gt;Afstand&lt;/h3&gt;&lt;p&gt;Over het netwerk: van de gevel aan de kant van het dichtstbijzijnde pad recht naar dat pad, over de paden, en het groen in. Paden op één niveau sluiten op elkaar aan waar ze kruisen of raken. Bruggen en onderdoorgangen, waarvan het veld &lt;i&gt;level&lt;/i&gt; niet 0 is, sluiten alleen met hun uiteinden op andere paden aan. Punten binnen 10 cm van elkaar gelden als één punt (eigen keuze van de plug-in). Hemelsbreed: van dezelfde plek naar de dichtstbijzijnde rand. Een woning zonder route naar groen heeft geen afstand en wordt apart geteld, nooit als ver weg; aan een regel over het netwerk voldoet zij niet.&lt;/p&gt;&lt;h3&gt;De regel&lt;/h3&gt;&lt;p&gt;&lt;b&gt;Visible from the window&lt;/b&gt; (zichtbaar vanuit het raam) en &lt;b&gt;Cobra&lt;/b&gt;: 1 ha binnen 300 m over het netwerk. &lt;b&gt;Handbook minimum&lt;/b&gt; (minimum uit het handboek): 0,5 ha binnen 300 m over het netwerk. &lt;b&gt;Nieuwenhuijsen&lt;/b&gt;: 0,5 ha binnen 300 m hemelsbreed (niet bevestigd). Aandelen tellen woningen, geen gebouwen. De legenda noemt de definitie. Een gemiddelde verbergt wie ver weg woont: kijk ook naar de mediaan en het aandeel ernaast.&lt;/p&gt;&lt;h3&gt;Wat het niet kan laten zien&lt;/h3&gt;&lt;p&gt;Groen en paden verder dan tien keer de afstand van de regel van het gebied met de woningen blijven weg. Op het rechte stuk van een pad naar groen worden gebouwen en water niet gezien, en hekken alleen als ze zijn opgegeven. Of groen veilig, vrij toegankelijk en onderhouden is, moet het veld &lt;i&gt;public&lt;/i&gt; zeggen.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>GreenQuality</name>
    <message>
        <source>Green quality</source>
        <translation>Groenkwaliteit</translation>
    </message>
    <message>
        <source>Trees</source>
        <translation>Bomen</translation>
    </message>
    <message>
        <source>How much fine dust does the green catch in a year, and how green is the ground?</source>
        <translation>Hoeveel fijnstof vangt het groen in een jaar af, en hoe groen is de grond?</translation>
    </message>
    <message>
        <source>Biotope Area Factor (unconfirmed): indicator of green quality, not of biodiversity</source>
        <translation>Biotoopfactor (niet bevestigd): indicator van groenkwaliteit, niet van biodiversiteit</translation>
    </message>
    <message>
        <source>No known land</source>
        <translation>Geen bekend land</translation>
    </message>
    <message>
        <source>{count} neighbourhoods are known in part or not at all: see known_percent.</source>
        <translation>{count} buurten zijn maar voor een deel of helemaal niet bekend: zie known_percent.</translation>
    </message>
    <message>
        <source>The green catches {caught:.1f} kg of PM10 a year at {concentration:g} µg/m³. That is no measure of the air in the street: a closed canopy over a busy street can make it worse.</source>
        <translation>Het groen vangt {caught:.1f} kg PM10 per jaar af bij {concentration:g} µg/m³. Dat is geen maat voor de lucht op straat: een gesloten bladerdak boven een drukke straat kan die slechter maken.</translation>
    </message>
    <message>
        <source>The Biotope Area Factor is {factor:.2f}, with factors that are unconfirmed: an indicator of green quality, not of biodiversity.</source>
        <translation>De biotoopfactor is {factor:.2f}, met factoren die niet bevestigd zijn: een indicator van groenkwaliteit, niet van biodiversiteit.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Gives two indicators with which the variants of a plan can be compared: how much fine dust (PM10) green catches in a year, and the Biotope Area Factor.&lt;/p&gt;&lt;h3&gt;PM10 caught&lt;/h3&gt;&lt;p&gt;Each kind of green catches a fixed weight a hectare and year (Oosterbaan, Tonneijck &amp; de Vries 2006, Alterra): broadleaf trees 72.85, grass 36.42, crops 12.25 kg at a concentration of 35 µg/m³, in proportion to the concentration where you are. Where a crown stands over something else, over paving, grass or a roof alike, the cell counts once: as the crown or as what lies below it, whichever catches more. Crowns count as broadleaf trees; for conifers (126.93) change the first row of the table.&lt;/p&gt;&lt;p&gt;&lt;b&gt;This is no measure of the air in the street.&lt;/b&gt; Green cannot improve that significantly, and a closed canopy over a busy street can make it worse, because it keeps the wind out (RIVM 680705019/2011); the effect on the background is from half a percent to a few percent. So show it as kilograms caught, never as cleaner air.&lt;/p&gt;&lt;h3&gt;Biotope Area Factor&lt;/h3&gt;&lt;p&gt;The mean, by area, of a factor of each surface: sealed 0, partly sealed 0.3, semi-open 0.5, green roof 0.7, vegetation that roots in the soil below 1. It comes from Berlin; &lt;b&gt;these factors are unconfirmed&lt;/b&gt;, and the present version of Berlin has lower ones for surfaces without vegetation. Crowns change nothing in it: a tree over asphalt stands over a sealed surface. Open water has no factor and is left out of the area. Green on façades is not in the layers.&lt;/p&gt;&lt;p&gt;It is an &lt;b&gt;indicator of green quality, not of biodiversity&lt;/b&gt;: it knows no species, no age and no connection of green.&lt;/p&gt;&lt;h3&gt;Which land cover counts as what&lt;/h3&gt;&lt;p&gt;The table green_quality.csv says it for each code and gives the reason. Gardens are the weakest: the layer does not tell how much of them is paved. They catch dust as grass and count as semi-open.&lt;/p&gt;&lt;h3&gt;Area&lt;/h3&gt;&lt;p&gt;What has no land cover or no vegetation height is not known and counts for nothing. In the vegetation height no data means that nothing is known: give it a height of 0 where nothing grows.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Geeft twee indicatoren waarmee varianten van een plan te vergelijken zijn: hoeveel fijnstof (PM10) het groen in een jaar afvangt, en de biotoopfactor.&lt;/p&gt;&lt;h3&gt;Afgevangen PM10&lt;/h3&gt;&lt;p&gt;Elke soort groen vangt per hectare en jaar een vast gewicht af (Oosterbaan, Tonneijck &amp; de Vries 2006, Alterra): loofbomen 72,85, gras 36,42, gewassen 12,25 kg bij een concentratie van 35 µg/m³, evenredig met de concentratie ter plaatse. Waar een boomkroon boven iets anders staat, boven verharding, gras of een dak, telt de cel één keer: als de kroon of als wat eronder ligt, wat het meeste afvangt. Kronen tellen als loofbomen; wijzig voor naaldbomen (126,93) de eerste rij van de tabel.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Dit is geen maat voor de lucht op straat.&lt;/b&gt; Groen kan die niet noemenswaardig verbeteren, en een gesloten bladerdak boven een drukke straat kan haar slechter maken, omdat het de wind tegenhoudt (RIVM 680705019/2011); het effect op de achtergrond is een half tot enkele procenten. Toon het dus als afgevangen kilogrammen, nooit als schonere lucht.&lt;/p&gt;&lt;h3&gt;Biotoopfactor&lt;/h3&gt;&lt;p&gt;Het gemiddelde, naar oppervlakte, van een factor voor elk oppervlak: verhard 0, deels verhard 0,3, halfopen 0,5, groen dak 0,7, groen dat in de volle grond wortelt 1. Hij komt uit Berlijn (Biotopflächenfaktor); &lt;b&gt;deze factoren zijn niet bevestigd&lt;/b&gt;, en de huidige versie van Berlijn heeft lagere voor oppervlakken zonder groen. Boomkronen veranderen er niets aan: een boom boven asfalt staat boven een verhard oppervlak. Open water heeft geen factor en telt niet mee in de oppervlakte. Groen aan gevels zit niet in de lagen.&lt;/p&gt;&lt;p&gt;Het is een &lt;b&gt;indicator van groenkwaliteit, niet van biodiversiteit&lt;/b&gt;: hij kent geen soorten, geen leeftijd en geen samenhang van groen.&lt;/p&gt;&lt;h3&gt;Welke bodembedekking als wat telt&lt;/h3&gt;&lt;p&gt;De tabel green_quality.csv zegt het voor elke code en geeft de reden. Tuinen zijn het zwakst: de laag vertelt niet hoeveel ervan verhard is. Ze vangen stof af als gras en tellen als halfopen.&lt;/p&gt;&lt;h3&gt;Oppervlakte&lt;/h3&gt;&lt;p&gt;Wat geen bodembedekking of geen vegetatiehoogte heeft, is niet bekend en telt nergens mee. In de vegetatiehoogte betekent 'geen gegevens' dat niets bekend is: geef een hoogte van 0 waar niets groeit.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Land cover (codes)</source>
        <translation>Bodembedekking (codes)</translation>
    </message>
    <message>
        <source>Codes of the table of land cover, as &apos;Prepare study&apos; makes them.</source>
        <translation>Codes van de tabel met bodembedekking, zoals 'Studie voorbereiden' ze maakt.</translation>
    </message>
    <message>
        <source>Vegetation height (m)</source>
        <translation>Vegetatiehoogte (m)</translation>
    </message>
    <message>
        <source>Height above the ground, on the grid of the land cover.</source>
        <translation>Hoogte boven het maaiveld, op het raster van de bodembedekking.</translation>
    </message>
    <message>
        <source>Neighbourhoods</source>
        <translation>Buurten</translation>
    </message>
    <message>
        <source>Areas for each of which both indicators are given.</source>
        <translation>Gebieden waarvoor elk beide indicatoren worden gegeven.</translation>
    </message>
    <message>
        <source>PM10 in the air (µg/m³)</source>
        <translation>PM10 in de lucht (µg/m³)</translation>
    </message>
    <message>
        <source>The mean over a year where you are, for instance from the maps of RIVM (GCN). The default, 16 µg/m³, is our own: about the present background in Dutch cities (general knowledge, unconfirmed).</source>
        <translation>Het jaargemiddelde ter plaatse, bijvoorbeeld uit de kaarten van het RIVM (GCN). De standaard, 16 µg/m³, is een eigen keuze van de plug-in: ongeveer de huidige achtergrond in Nederlandse steden (algemene kennis, niet bevestigd).</translation>
    </message>
    <message>
        <source>Least height of a crown (m)</source>
        <translation>Kleinste hoogte van een boomkroon (m)</translation>
    </message>
    <message>
        <source>Vegetation from this height counts as crowns. The default, 2.5 m, is our own choice.</source>
        <translation>Vegetatie vanaf deze hoogte telt als boomkroon. De standaard, 2,5 m, is een eigen keuze van de plug-in.</translation>
    </message>
    <message>
        <source>Own table of green quality (CSV)</source>
        <translation>Eigen tabel met groenkwaliteit (CSV)</translation>
    </message>
    <message>
        <source>Your own version of the table green_quality.csv: what each code of cover is worth.</source>
        <translation>Een eigen versie van de tabel green_quality.csv: wat elke code van de bodembedekking waard is.</translation>
    </message>
    <message>
        <source>Green quality of neighbourhoods</source>
        <translation>Groenkwaliteit van buurten</translation>
    </message>
    <message>
        <source>The neighbourhoods with the PM10 caught (kg a year, and a hectare and year), the Biotope Area Factor, the share of green ground (%) and which share of them is known (%).</source>
        <translation>De buurten met de afgevangen PM10 (kg per jaar, en per hectare en jaar), de biotoopfactor, het aandeel groene grond (%) en welk deel van de buurt bekend is (%).</translation>
    </message>
    <message>
        <source>Map of the biotope factor</source>
        <translation>Kaart van de biotoopfactor</translation>
    </message>
    <message>
        <source>The factor of each cell, from 0 for sealed to 1 for vegetation in the soil.</source>
        <translation>De factor van elke cel, van 0 voor verhard tot 1 voor groen in de volle grond.</translation>
    </message>
    <message>
        <source>PM10 caught (kg a year); no measure of the air in the street</source>
        <translation>Afgevangen PM10 (kg per jaar); geen maat voor de lucht op straat</translation>
    </message>
    <message>
        <source>PM10 caught (kg a hectare and year)</source>
        <translation>Afgevangen PM10 (kg per hectare en jaar)</translation>
    </message>
    <message>
        <source>Biotope Area Factor (0 to 1, unconfirmed): green quality, not biodiversity</source>
        <translation>Biotoopfactor (0 tot 1, niet bevestigd): groenkwaliteit, geen biodiversiteit</translation>
    </message>
    <message>
        <source>Ground with vegetation (% of the land)</source>
        <translation>Grond met groen (% van het land)</translation>
    </message>
    <message>
        <source>Land: what is known, without open water (m²)</source>
        <translation>Land: wat bekend is, zonder open water (m²)</translation>
    </message>
</context>
<context>
    <name>GroundChoice</name>
    <message>
        <source>On the ground</source>
        <translation>Op de grond</translation>
    </message>
    <message>
        <source>land cover alone</source>
        <translation>alleen bodembedekking</translation>
    </message>
    <message>
        <source>What lies over the ground: heat, shade or water, of this variant</source>
        <translation>Wat over de grond ligt: hitte, schaduw of water, van deze variant</translation>
    </message>
    <message>
        <source>{title}, of the scenario &apos;{scenario}&apos;; what changes in time steps with the timeline</source>
        <translation>{title}, van het scenario '{scenario}'; wat in de tijd verandert, loopt mee met de tijdlijn</translation>
    </message>
</context>
<context>
    <name>HeatExposure</name>
    <message>
        <source>Heat exposure</source>
        <translation>Blootstelling aan hitte</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Hitte</translation>
    </message>
    <message>
        <source>How many people have how much heat around their home, and where does it meet the vulnerable?</source>
        <translation>Hoeveel mensen hebben hoeveel hitte rond hun woning, en waar treft dat kwetsbare groepen?</translation>
    </message>
    <message>
        <source>&lt;p&gt;Sets heat against people, by neighbourhood: how many residents, people of 65 and 75 and older and people living alone have which PET around their home, how many live too far from a cool place, where heat and vulnerable people come together, and what a change in air temperature does to deaths from heat.&lt;/p&gt;&lt;h3&gt;People and homes&lt;/h3&gt;&lt;p&gt;Where people live within a neighbourhood is not known, so every group is spread over its homes in proportion to the dwellings: the counts are estimates. The PET of a home is the mean of the map outside buildings, within 10 m of its walls (our own default). PET in the sun and in the shade weigh in by their area. People of a neighbourhood without homes in the layer are placed nowhere and counted apart.&lt;/p&gt;&lt;p&gt;&lt;i&gt;beyond&lt;/i&gt; counts people whose walk to a cool place is longer than the walking distance, &lt;i&gt;unconnected&lt;/i&gt; those whose home no path connects to one: nothing is known about how far these are.&lt;/p&gt;&lt;h3&gt;Small numbers&lt;/h3&gt;&lt;p&gt;Counts from 1 to 4 are hidden (NULL): CBS publishes no figures of fewer than five people of a neighbourhood, and this is our own reading of that. So that no hidden count can be had by subtraction, more are hidden until in every neighbourhood, and over the neighbourhoods together, at least two are, which together are five or more. Where a group has fewer than five people, all its counts are hidden. The field &lt;i&gt;suppressed&lt;/i&gt; lists what is hidden; other NULLs are not known. Your own fields stay as they are. Who has the same input can spread the people again: hiding keeps an estimate from being read as a fact, it is no protection of secrets.&lt;/p&gt;&lt;h3&gt;Heat against vulnerability&lt;/h3&gt;&lt;p&gt;&lt;i&gt;bivariate_class&lt;/i&gt; has two digits: heat and then share, 1 low to 3 high. They are shown side by side and never added up. Heat is the mean PET around the homes, medium from 35 and high from 41 °C: our own default, where the standard classes begin to speak of strong and extreme heat stress. The share of the vulnerable group is compared in thirds of the neighbourhoods of this study; equal shares are in the same third. With fewer than three different shares there are no thirds and no classes.&lt;/p&gt;&lt;h3&gt;Deaths from heat&lt;/h3&gt;&lt;p&gt;Result: the &lt;b&gt;modelled change in heat-attributable deaths, outdoor-temperature based, no indoor or adaptation effects&lt;/b&gt; (%; negative is fewer), for weather such as that of the two maps. It follows from air temperature alone, averaged over the open ground of each neighbourhood, and never from PET: shade is exposure, not mortality. The relative risk is RR = exp(β·(T − T0)) above T0, the part due to heat 1 − 1/RR. The interval is that of β alone. The change is about −ΔT/(T − T0), so it depends strongly on T0, for which no source has a value: 23 °C is our own default, about the normal daily maximum in July in De Bilt. Where it is nowhere warmer than T0 there are no such deaths, and no change can be given.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Zet hitte af tegen mensen, per buurt: hoeveel inwoners, 65-plussers, 75-plussers en alleenwonenden welke PET rond hun woning hebben, hoeveel te ver van een koele plek wonen, waar hitte en kwetsbare groepen samenkomen, en wat een verandering van de luchttemperatuur met de hittegerelateerde sterfte doet.&lt;/p&gt;&lt;h3&gt;Mensen en woningen&lt;/h3&gt;&lt;p&gt;Waar mensen binnen een buurt wonen, is niet bekend. Daarom wordt elke groep over de gebouwen verdeeld naar het aantal woningen erin: de aantallen zijn schattingen. De PET van een woning is het gemiddelde van de kaart buiten gebouwen, tot 10 m van de muren (eigen keuze van de plug-in). PET in de zon en in de schaduw tellen mee naar hun oppervlakte. Mensen in een buurt zonder woningen in de laag worden nergens geplaatst en apart geteld.&lt;/p&gt;&lt;p&gt;&lt;i&gt;beyond&lt;/i&gt; telt mensen die verder dan de loopafstand van een koele plek wonen, &lt;i&gt;unconnected&lt;/i&gt; mensen van wie de woning door geen enkel pad met een koele plek is verbonden: hoe ver die weg wonen, is niet bekend.&lt;/p&gt;&lt;h3&gt;Kleine aantallen&lt;/h3&gt;&lt;p&gt;Aantallen van 1 tot en met 4 worden verborgen (NULL): het CBS publiceert geen cijfers over minder dan vijf mensen in een buurt, en dit is een eigen uitleg daarvan. Zodat geen verborgen aantal door aftrekken te vinden is, worden er meer verborgen, tot er in elke buurt, en over de buurten samen, minstens twee verborgen zijn die samen vijf of meer zijn. Waar een groep minder dan vijf mensen heeft, worden al haar aantallen verborgen. Het veld &lt;i&gt;suppressed&lt;/i&gt; noemt wat verborgen is; andere NULL-waarden zijn niet bekend. Uw eigen velden blijven zoals ze zijn. Wie dezelfde invoer heeft, kan de mensen opnieuw verdelen: verbergen voorkomt dat een schatting als feit wordt gelezen, het is geen bescherming van geheimen.&lt;/p&gt;&lt;h3&gt;Hitte tegenover kwetsbaarheid&lt;/h3&gt;&lt;p&gt;&lt;i&gt;bivariate_class&lt;/i&gt; heeft twee cijfers: eerst hitte en dan aandeel, van 1 laag tot 3 hoog. Ze worden naast elkaar getoond en nooit opgeteld. Hitte is de gemiddelde PET rond de woningen, midden vanaf 35 en hoog vanaf 41 °C: een eigen keuze van de plug-in, waar de standaardklassen van sterke en extreme hittestress gaan spreken. Het aandeel van de kwetsbare groep wordt vergeleken in derden van de buurten in deze studie; gelijke aandelen vallen in hetzelfde derde. Met minder dan drie verschillende aandelen zijn er geen derden en geen klassen.&lt;/p&gt;&lt;h3&gt;Hittegerelateerde sterfte&lt;/h3&gt;&lt;p&gt;Resultaat: de &lt;b&gt;gemodelleerde verandering in hittegerelateerde sterfte, op basis van de buitentemperatuur, zonder effecten van binnenklimaat of aanpassing&lt;/b&gt; (%; negatief is minder), bij weer zoals dat van de twee kaarten. Die volgt alleen uit de luchttemperatuur, gemiddeld over het open maaiveld van elke buurt, en nooit uit de PET: schaduw is blootstelling, geen sterfte. Het relatieve risico is RR = exp(β·(T − T0)) boven T0, het deel door hitte 1 − 1/RR. Het interval is alleen dat van β. De verandering is ongeveer −ΔT/(T − T0) en hangt dus sterk af van T0, waarvoor geen bron een waarde heeft: 23 °C is een eigen keuze van de plug-in, ongeveer het normale dagmaximum in juli in De Bilt. Waar het nergens warmer is dan T0, is er geen hittegerelateerde sterfte en is er geen verandering te geven.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>The neighbourhoods with all their fields, and their people by heat.</source>
        <translation>De buurten met al hun velden, en hun inwoners naar hitte.</translation>
    </message>
    <message>
        <source>PET (°C)</source>
        <translation>PET (°C)</translation>
    </message>
    <message>
        <source>The physiologically equivalent temperature, as &apos;Heat stress&apos; gives it.</source>
        <translation>De gevoelstemperatuur (PET), zoals 'Hittestress' die geeft.</translation>
    </message>
    <message>
        <source>Neighbourhoods</source>
        <translation>Buurten</translation>
    </message>
    <message>
        <source>Areas with the fields residents, age_65_plus, age_75_plus, households and one_person_households. NULL where nothing is known, not a code such as -99997. Residents and the chosen group must be there.</source>
        <translation>Vlakken met de velden residents (inwoners), age_65_plus (65-plussers), age_75_plus (75-plussers), households (huishoudens) en one_person_households (eenpersoonshuishoudens). NULL waar niets bekend is, geen code zoals -99997. Het aantal inwoners en dat van de gekozen groep moeten er zijn.</translation>
    </message>
    <message>
        <source>Homes</source>
        <translation>Woningen</translation>
    </message>
    <message>
        <source>Buildings with the number of dwellings in the field dwellings, of the whole of each neighbourhood. The homes that &apos;Cool places&apos; gives also have the walk to a cool place, in distance (m) and reached.</source>
        <translation>Gebouwen met het aantal woningen in het veld dwellings, van het geheel van elke buurt. De woningen die 'Koele plekken' geeft, hebben ook de loopafstand tot een koele plek, in distance (m) en reached.</translation>
    </message>
    <message>
        <source>Vulnerable group</source>
        <translation>Kwetsbare groep</translation>
    </message>
    <message>
        <source>The group that heat is set against in the classes: its share of the residents, or of the households.</source>
        <translation>De groep waar hitte in de klassen tegen wordt afgezet: haar aandeel in de inwoners, of bij one-person households (eenpersoonshuishoudens) in de huishoudens.</translation>
    </message>
    <message>
        <source>Air temperature before (°C)</source>
        <translation>Luchttemperatuur vooraf (°C)</translation>
    </message>
    <message>
        <source>Air temperature on a hot afternoon without the measures, on the grid of the PET. Never a PET map. Give both air temperatures, or neither.</source>
        <translation>Luchttemperatuur op een hete middag zonder de maatregelen, op het raster van de PET. Nooit een PET-kaart. Geef beide luchttemperaturen, of geen van beide.</translation>
    </message>
    <message>
        <source>Air temperature after (°C)</source>
        <translation>Luchttemperatuur achteraf (°C)</translation>
    </message>
    <message>
        <source>The same with the measures, for the same weather.</source>
        <translation>Dezelfde met de maatregelen, bij hetzelfde weer.</translation>
    </message>
    <message>
        <source>Mortality function</source>
        <translation>Sterftefunctie</translation>
    </message>
    <message>
        <source>CBS: 1.24 % (0.9 to 1.6) more deaths per °C. RIVM 2025: a relative risk of 1.07 (1.05 to 1.09) at 28.9 °C, with a straight line from T0 to it, which is our own simplification.</source>
        <translation>CBS: 1,24 % (0,9 tot 1,6) meer sterfte per °C. RIVM 2025: een relatief risico van 1,07 (1,05 tot 1,09) bij 28,9 °C, met een rechte lijn van T0 daarheen; die lijn is een eigen vereenvoudiging van de plug-in.</translation>
    </message>
    <message>
        <source>Whose deaths</source>
        <translation>Sterfte onder</translation>
    </message>
    <message>
        <source>Neighbourhoods weigh in the change in deaths by this number of people.</source>
        <translation>Buurten tellen in de verandering van de sterfte mee naar dit aantal mensen (residents: inwoners).</translation>
    </message>
    <message>
        <source>Threshold temperature T0 (°C)</source>
        <translation>Drempeltemperatuur T0 (°C)</translation>
    </message>
    <message>
        <source>Air temperature above which heat costs lives. No source has a value: 23 is our own default, about the normal daily maximum in July. The result depends strongly on it.</source>
        <translation>Luchttemperatuur waarboven hitte levens kost. Geen bron heeft een waarde: 23 is een eigen keuze van de plug-in, ongeveer het normale dagmaximum in juli. Het resultaat hangt er sterk van af.</translation>
    </message>
    <message>
        <source>Walking distance (m)</source>
        <translation>Loopafstand (m)</translation>
    </message>
    <message>
        <source>How far a cool place may be, along the paths: 300 m.</source>
        <translation>Hoe ver een koele plek mag liggen, over de paden: 300 m.</translation>
    </message>
    <message>
        <source>Surroundings of a home (m)</source>
        <translation>Omgeving van een woning (m)</translation>
    </message>
    <message>
        <source>How far (m) from its walls the PET counts as that of a home; at least one cell. 10 is our own default: the front garden, the pavement and the near half of the street.</source>
        <translation>Tot hoe ver (m) van de muren de PET telt als die van een woning; minstens één cel. 10 is een eigen keuze van de plug-in: de voortuin, de stoep en de nabije helft van de straat.</translation>
    </message>
    <message>
        <source>Own table of limits (CSV)</source>
        <translation>Eigen tabel met grenzen (CSV)</translation>
    </message>
    <message>
        <source>Your own version of the table heat_exposure.csv: limits of heat, smallest count.</source>
        <translation>Uw eigen versie van de tabel heat_exposure.csv: grenzen van hitte, kleinste aantal.</translation>
    </message>
    <message>
        <source>Own table of mortality functions (CSV)</source>
        <translation>Eigen tabel met sterftefuncties (CSV)</translation>
    </message>
    <message>
        <source>Your own version of the table heat_mortality.csv: slopes or relative risks.</source>
        <translation>Uw eigen versie van de tabel heat_mortality.csv: hellingen of relatieve risico's.</translation>
    </message>
    <message>
        <source>Residents with {heat} around their home</source>
        <translation>Inwoners naar hitte rond hun woning: {heat}</translation>
    </message>
    <message>
        <source>Residents without a known PET around their home</source>
        <translation>Inwoners zonder bekende PET rond hun woning</translation>
    </message>
    <message>
        <source>Residents beyond walking distance of a cool place</source>
        <translation>Inwoners verder dan de loopafstand van een koele plek</translation>
    </message>
    <message>
        <source>Residents that no path connects to a cool place</source>
        <translation>Inwoners die door geen pad met een koele plek zijn verbonden</translation>
    </message>
    <message>
        <source>People of 75 and older with a PET of 35 °C or more</source>
        <translation>75-plussers met een PET van 35 °C of meer</translation>
    </message>
    <message>
        <source>Modelled change in heat-attributable deaths (%)</source>
        <translation>Gemodelleerde verandering in hittegerelateerde sterfte (%)</translation>
    </message>
    <message>
        <source>Modelled change in heat-attributable deaths, lowest (%)</source>
        <translation>Gemodelleerde verandering in hittegerelateerde sterfte, laagste (%)</translation>
    </message>
    <message>
        <source>Modelled change in heat-attributable deaths, highest (%)</source>
        <translation>Gemodelleerde verandering in hittegerelateerde sterfte, hoogste (%)</translation>
    </message>
    <message>
        <source>Residents of neighbourhoods without homes</source>
        <translation>Inwoners van buurten zonder woningen</translation>
    </message>
    <message>
        <source>Homes outside every neighbourhood</source>
        <translation>Woningen buiten elke buurt</translation>
    </message>
    <message>
        <source>Counts that are hidden</source>
        <translation>Verborgen aantallen</translation>
    </message>
    <message>
        <source>No classes: fewer than three different shares of the vulnerable group</source>
        <translation>Geen klassen: minder dan drie verschillende aandelen van de kwetsbare groep</translation>
    </message>
    <message>
        <source>Share: 75 and older among the residents</source>
        <translation>Aandeel: 75-plussers onder de inwoners</translation>
    </message>
    <message>
        <source>Share: 65 and older among the residents</source>
        <translation>Aandeel: 65-plussers onder de inwoners</translation>
    </message>
    <message>
        <source>Share: one-person households among the households</source>
        <translation>Aandeel: eenpersoonshuishoudens onder de huishoudens</translation>
    </message>
    <message>
        <source>Heat: mean PET around the homes</source>
        <translation>Hitte: gemiddelde PET rond de woningen</translation>
    </message>
    <message>
        <source>{heat}. {share}, in thirds of this study</source>
        <translation>{heat}. {share}, in derden van deze studie</translation>
    </message>
    <message>
        <source>{count} homes lie outside every neighbourhood: nobody is placed there.</source>
        <translation>{count} woningen liggen buiten elke buurt: daar wordt niemand geplaatst.</translation>
    </message>
    <message>
        <source>{count} neighbourhoods have no homes in the layer: their {people} residents are placed nowhere.</source>
        <translation>{count} buurten hebben geen woningen in de laag: hun {people} inwoners worden nergens geplaatst.</translation>
    </message>
    <message>
        <source>{count} numbers of people are not known: the counts leave them out.</source>
        <translation>{count} aantallen mensen zijn niet bekend: de tellingen laten ze weg.</translation>
    </message>
    <message>
        <source>The homes have no field distance: who lives far from a cool place stays empty.</source>
        <translation>De woningen hebben geen veld distance (afstand): wie ver van een koele plek woont, blijft leeg.</translation>
    </message>
    <message>
        <source>Fewer than three different shares are known: there are no thirds and no bivariate classes.</source>
        <translation>Er zijn minder dan drie verschillende aandelen bekend: er zijn geen derden en geen bivariate klassen.</translation>
    </message>
    <message>
        <source>{count} neighbourhoods do not count in the change in deaths: their people or their air temperature are not known.</source>
        <translation>{count} buurten tellen niet mee in de verandering van de sterfte: hun aantal mensen of hun luchttemperatuur is niet bekend.</translation>
    </message>
    <message>
        <source>Before the measures it is nowhere warmer than the threshold T0 where people live: there are no heat-attributable deaths, and a change in them is not defined.</source>
        <translation>Vóór de maatregelen is het waar mensen wonen nergens warmer dan de drempel T0: er is geen hittegerelateerde sterfte, en een verandering daarin is niet bepaald.</translation>
    </message>
    <message>
        <source>Modelled change in heat-attributable deaths, outdoor-temperature based, no indoor or adaptation effects: {central:.1f} % ({low:.1f} to {high:.1f} %; negative is fewer).</source>
        <translation>Gemodelleerde verandering in hittegerelateerde sterfte, op basis van de buitentemperatuur, zonder effecten van binnenklimaat of aanpassing: {central:.1f} % ({low:.1f} tot {high:.1f} %; negatief is minder).</translation>
    </message>
    <message>
        <source>Heat: medium from a PET of {medium:g} °C, high from {high:g}; counts below {least} are hidden</source>
        <translation>Hitte: middel vanaf een PET van {medium:g} °C, hoog vanaf {high:g}; aantallen onder {least} zijn verborgen</translation>
    </message>
</context>
<context>
    <name>HeatStressMap</name>
    <message>
        <source>Heat stress</source>
        <translation>Hittestress</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Hitte</translation>
    </message>
    <message>
        <source>How hot does it feel on a very hot afternoon, on every square metre?</source>
        <translation>Hoe heet voelt het op een zeer hete middag, op elke vierkante meter?</translation>
    </message>
    <message>
        <source>Mean PET of walkable ground (°C)</source>
        <translation>Gemiddelde PET van het beloopbare gebied (°C)</translation>
    </message>
    <message>
        <source>Walkable ground with PET of 35 °C or more (%)</source>
        <translation>Beloopbaar gebied met een PET van 35 °C of meer (%)</translation>
    </message>
    <message>
        <source>Walkable ground with PET of 41 °C or more (%)</source>
        <translation>Beloopbaar gebied met een PET van 41 °C of meer (%)</translation>
    </message>
    <message>
        <source>Shade on walkable ground (% of area and time)</source>
        <translation>Schaduw op het beloopbare gebied (% van oppervlakte en tijd)</translation>
    </message>
    <message>
        <source>Mean air temperature over walkable ground (°C)</source>
        <translation>Gemiddelde luchttemperatuur in het beloopbare gebied (°C)</translation>
    </message>
    <message>
        <source>Mean wind over walkable ground at 1.2 m (m/s)</source>
        <translation>Gemiddelde windsnelheid in het beloopbare gebied op 1,2 m (m/s)</translation>
    </message>
    <message>
        <source>Walkable ground (m²)</source>
        <translation>Beloopbaar gebied (m²)</translation>
    </message>
    <message>
        <source>No cell is walkable ground, so there are no means and shares.</source>
        <translation>Geen enkele cel is beloopbaar, dus er zijn geen gemiddelden en aandelen.</translation>
    </message>
    <message>
        <source>{station}: {lowest:.1f} to {highest:.1f} °C, mean wind {wind:.1f} m/s at 10 m</source>
        <translation>{station}: {lowest:.1f} tot {highest:.1f} °C, gemiddelde windsnelheid {wind:.1f} m/s op 10 m</translation>
    </message>
    <message>
        <source>The hours of the next night are missing. The range of temperature, which makes the urban heat island, is that of the day itself.</source>
        <translation>De uren van de volgende nacht ontbreken. Het temperatuurverschil, dat het stedelijk hitte-eiland bepaalt, is dat van de dag zelf.</translation>
    </message>
    <message>
        <source>The station is {change:.1f} °C warmer for this climate. That is our own reading of KNMI'23, unconfirmed; the hottest days are expected to warm more.</source>
        <translation>Het station is voor dit klimaatscenario {change:.1f} °C warmer. Dat is een eigen, niet bevestigde uitleg van KNMI'23; naar verwachting warmen de heetste dagen sterker op.</translation>
    </message>
    <message>
        <source>Land cover (codes)</source>
        <translation>Bodembedekking (codes)</translation>
    </message>
    <message>
        <source>Codes of the table of land cover, on the same grid: what is green, water, or walkable.</source>
        <translation>Codes uit de tabel met bodembedekking, op hetzelfde raster: wat groen, water of beloopbaar is.</translation>
    </message>
    <message>
        <source>Station and day</source>
        <translation>Station en dag</translation>
    </message>
    <message>
        <source>The hours of a weather station. Rotterdam&apos;s comes along; give your own below for the station nearest to you.</source>
        <translation>De uren van een weerstation. Die van Rotterdam zijn bijgeleverd; geef hieronder die van het station dat het dichtst bij u ligt.</translation>
    </message>
    <message>
        <source>Climate</source>
        <translation>Klimaatscenario</translation>
    </message>
    <message>
        <source>Makes the station&apos;s day warmer, after our own reading of the KNMI&apos;23 climate scenarios.</source>
        <translation>Maakt de dag van het station warmer, volgens een eigen uitleg van de KNMI'23-klimaatscenario's (now: huidig klimaat; low en high: lage en hoge uitstoot).</translation>
    </message>
    <message>
        <source>Mean PET of the afternoon (°C); none where buildings stand.</source>
        <translation>Gemiddelde PET van de middag (°C); geen waarde waar gebouwen staan.</translation>
    </message>
    <message>
        <source>The class of the mean PET, 1 (none) to 5 (extreme).</source>
        <translation>De klasse van de gemiddelde PET, 1 (geen) tot 5 (extreem).</translation>
    </message>
    <message>
        <source>Mean air temperature of the afternoon (°C).</source>
        <translation>Gemiddelde luchttemperatuur van de middag (°C).</translation>
    </message>
    <message>
        <source>Mean wind of the afternoon at 1.2 m (m/s).</source>
        <translation>Gemiddelde windsnelheid van de middag op 1,2 m (m/s).</translation>
    </message>
    <message>
        <source>Share of the hours that a place is in shade, under crowns always (0 to 1).</source>
        <translation>Deel van de uren dat een plek in de schaduw ligt, onder kronen altijd (0 tot 1).</translation>
    </message>
    <message>
        <source>PET at each hour, a band each, which the temporal controller plays.</source>
        <translation>PET op elk uur, één band per uur; af te spelen met Tijdbeheer in QGIS.</translation>
    </message>
    <message>
        <source>Own station day (CSV)</source>
        <translation>Eigen stationsdag (CSV)</translation>
    </message>
    <message>
        <source>Hours of your own station, with the columns of station_days.csv; times in UTC. Takes the place of the station above.</source>
        <translation>Uren van uw eigen station, met de kolommen van station_days.csv; tijden in UTC. Komt in de plaats van het station hierboven.</translation>
    </message>
    <message>
        <source>Own table of land cover (CSV)</source>
        <translation>Eigen tabel met bodembedekking (CSV)</translation>
    </message>
    <message>
        <source>Your own version of landcover.csv: which codes are vegetated and walkable.</source>
        <translation>Uw eigen versie van landcover.csv: welke codes begroeid (vegetated) en beloopbaar (walkable) zijn.</translation>
    </message>
    <message>
        <source>Own table of coefficients (CSV)</source>
        <translation>Eigen tabel met coëfficiënten (CSV)</translation>
    </message>
    <message>
        <source>Your own version of pet_coefficients.csv.</source>
        <translation>Uw eigen versie van pet_coefficients.csv.</translation>
    </message>
    <message>
        <source>&lt;p&gt;How hot it feels (physiological equivalent temperature, PET) on a very hot afternoon, after the Dutch standard method: the mean of 12 to 18 h (summer time) on 1 July 2015, or another day of a station.&lt;/p&gt;&lt;h3&gt;Method&lt;/h3&gt;&lt;p&gt;Koopmans, Heusinkveld &amp; Steeneveld (2020). Two regressions, for sun and for shade, of air temperature, radiation, wind at 1.2 m, humidity, the sun's altitude, sky view and what the ground is made of: vegetation or not (Bowen ratio 0.4 or 3). Air temperature is that of the station plus an urban heat island from sky view and green up to a kilometre upwind (Theeuwes et al. 2017). Wind is slowed by buildings and trees up to 210 m upwind (Macdonald 2000). Each hour takes the record of the station at that hour and the sun where it stands then. Vegetation is what the land cover says, and the crowns of trees higher than 2 m, under which it is always shade.&lt;/p&gt;&lt;h3&gt;Results&lt;/h3&gt;&lt;p&gt;PET (°C) and its class: slight heat stress from 23 °C, moderate from 29, strong from 35, extreme from 41; air temperature (°C), wind (m/s) and shade as means of the afternoon; PET by the hour. Numbers are those of walkable ground: what the table of land cover says is walkable, our own default.&lt;/p&gt;&lt;h3&gt;What it cannot show&lt;/h3&gt;&lt;p&gt;The method has no albedo, no material, no warm walls and no stored heat: &lt;b&gt;cool roofs and cool paving change nothing in it&lt;/b&gt;. Trees let no light through. Water counts as vegetation by day. The wind comes from four quarters only. The factors with which the fronts of buildings and trees slow the wind are not confirmed by a primary source; the table pet_coefficients.csv marks them. A lone obstacle hardly slows the wind, and many trees slow it so that sunny places among them come out hotter than in the open, perhaps too hot. Obstacles count as at most 60 m high for the wind: our own default.&lt;/p&gt;&lt;p&gt;The humidity of the day of Rotterdam is estimated from its lowest temperature (FAO-56), not measured, and the night after it is missing, so that the heat island comes from the night before. The climates of 2050 and 2100 are our own reading of KNMI'23: the station's temperature changed, at the same relative humidity, wind and sun.&lt;/p&gt;&lt;p&gt;What stands outside the area is not seen: let the area reach a few hundred metres farther than what you want to know, and for the heat island up to a kilometre upwind.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Hoe heet het voelt (gevoelstemperatuur, PET) op een zeer hete middag, volgens de Nederlandse standaardmethode: het gemiddelde van 12 tot 18 uur (zomertijd) op 1 juli 2015, of op een andere dag van een station.&lt;/p&gt;&lt;h3&gt;Methode&lt;/h3&gt;&lt;p&gt;Koopmans, Heusinkveld &amp; Steeneveld (2020). Twee regressies, voor zon en voor schaduw, op luchttemperatuur, straling, windsnelheid op 1,2 m, luchtvochtigheid, zonshoogte, hemelzicht en waar de bodem uit bestaat: vegetatie of niet (Bowenverhouding 0,4 of 3). De luchttemperatuur is die van het station plus een stedelijk hitte-eiland dat volgt uit hemelzicht en groen tot een kilometer bovenwinds (Theeuwes e.a. 2017). De wind wordt afgeremd door gebouwen en bomen tot 210 m bovenwinds (Macdonald 2000). Elk uur gebruikt de meting van het station op dat uur en de stand van de zon op dat moment. Vegetatie is wat de bodembedekking zegt, en de kronen van bomen hoger dan 2 m, waaronder het altijd schaduw is.&lt;/p&gt;&lt;h3&gt;Resultaten&lt;/h3&gt;&lt;p&gt;PET (°C) en de klasse daarvan: lichte hittestress vanaf 23 °C, matige vanaf 29, sterke vanaf 35, extreme vanaf 41; luchttemperatuur (°C), windsnelheid (m/s) en schaduw als gemiddelden van de middag; PET per uur. De getallen zijn die van het beloopbare gebied: wat volgens de tabel met bodembedekking beloopbaar is, een eigen keuze van de plug-in.&lt;/p&gt;&lt;h3&gt;Wat het niet kan laten zien&lt;/h3&gt;&lt;p&gt;De methode kent geen albedo, geen materiaal, geen warme muren en geen opgeslagen warmte: &lt;b&gt;koele daken en koele verharding veranderen er niets in&lt;/b&gt;. Bomen laten geen licht door. Water telt overdag als vegetatie. De wind komt alleen uit vier windstreken. De factoren waarmee het frontale oppervlak van gebouwen en bomen de wind afremt, zijn niet bevestigd door een primaire bron; de tabel pet_coefficients.csv geeft aan welke. Een los obstakel remt de wind nauwelijks, en veel bomen remmen hem zo dat zonnige plekken ertussen heter uitkomen dan in het open veld, misschien te heet. Obstakels tellen voor de wind als hoogstens 60 m hoog: een eigen keuze van de plug-in.&lt;/p&gt;&lt;p&gt;De luchtvochtigheid van de dag van Rotterdam is geschat uit de laagste temperatuur (FAO-56), niet gemeten, en de nacht erna ontbreekt, zodat het hitte-eiland uit de nacht ervoor komt. De klimaten van 2050 en 2100 zijn een eigen uitleg van KNMI'23: de temperatuur van het station is veranderd, bij dezelfde relatieve luchtvochtigheid, wind en zon.&lt;/p&gt;&lt;p&gt;Wat buiten het gebied staat, wordt niet gezien: laat het gebied een paar honderd meter verder reiken dan wat u wilt weten, en voor het hitte-eiland tot een kilometer bovenwinds.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Stadstweeling: all algorithms</source>
        <translation>Stadstweeling: alle algoritmen</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameters</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultaten</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Getallen</translation>
    </message>
    <message>
        <source>advanced</source>
        <translation>geavanceerd</translation>
    </message>
</context>
<context>
    <name>HotDaySketch</name>
    <message>
        <source>The day of your own station.</source>
        <translation>De dag van uw eigen station.</translation>
    </message>
    <message>
        <source>Hottest hour at the station: {degrees} °C.</source>
        <translation>Warmste uur op het station: {degrees} °C.</translation>
    </message>
</context>
<context>
    <name>HyetographPicture</name>
    <message>
        <source>Rain intensity (mm/h)</source>
        <translation>Neerslagintensiteit (mm/uur)</translation>
    </message>
    <message>
        <source>Rain fallen (mm)</source>
        <translation>Gevallen neerslag (mm)</translation>
    </message>
    <message>
        <source>Time since the start of the storm (minutes)</source>
        <translation>Tijd sinds het begin van de bui (minuten)</translation>
    </message>
    <message>
        <source>Time since the start of the storm (hours)</source>
        <translation>Tijd sinds het begin van de bui (uur)</translation>
    </message>
</context>
<context>
    <name>IndicatorTable</name>
    <message>
        <source>Indicators of the variants</source>
        <translation>Indicatoren van de varianten</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Difference: {difference} {unit}</source>
        <translation>Verschil: {difference} {unit}</translation>
    </message>
    <message>
        <source>Goal &apos;{goal}&apos;: {verdict}</source>
        <translation>Doel ‘{goal}’: {verdict}</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Stop {job}</source>
        <translation>{job} stoppen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>{text} (about {time} left)</source>
        <translation>{text} (nog ongeveer {time})</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wacht</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>loopt</translation>
    </message>
    <message>
        <source>done in {time}</source>
        <translation>klaar in {time}</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>mislukt</translation>
    </message>
    <message>
        <source>stopped, nothing of it is kept</source>
        <translation>gestopt, er is niets van bewaard</translation>
    </message>
</context>
<context>
    <name>LayerChooser</name>
    <message>
        <source>My district</source>
        <translation>Mijn wijk</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>In the folder</source>
        <translation>In de map</translation>
    </message>
    <message>
        <source>Ground level (raster)</source>
        <translation>Maaiveldhoogte (raster)</translation>
    </message>
    <message>
        <source>Surface level (raster)</source>
        <translation>Oppervlaktehoogte (raster)</translation>
    </message>
    <message>
        <source>Land use (areas)</source>
        <translation>Landgebruik (vlakken)</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebouwen</translation>
    </message>
    <message>
        <source>Trees</source>
        <translation>Bomen</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Paden</translation>
    </message>
    <message>
        <source>Green spaces</source>
        <translation>Groen</translation>
    </message>
    <message>
        <source>Cables and pipes</source>
        <translation>Kabels en leidingen</translation>
    </message>
    <message>
        <source>Neighbourhoods</source>
        <translation>Buurten</translation>
    </message>
</context>
<context>
    <name>MeasureForm</name>
    <message>
        <source>Measure</source>
        <translation>Maatregel</translation>
    </message>
    <message>
        <source>Construction (€ a unit)</source>
        <translation>Aanleg (€ per eenheid)</translation>
    </message>
    <message>
        <source>Upkeep (% of it a year)</source>
        <translation>Onderhoud (% daarvan per jaar)</translation>
    </message>
    <message>
        <source>How much higher or lower</source>
        <translation>Hoeveel hoger of lager</translation>
    </message>
    <message>
        <source>Level, instead</source>
        <translation>Of: het peil</translation>
    </message>
    <message>
        <source>Side slope, 1 to</source>
        <translation>Talud, 1 op</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Diepte</translation>
    </message>
    <message>
        <source>Water below the banks</source>
        <translation>Drooglegging (water onder de kant)</translation>
    </message>
    <message>
        <source>What the ground becomes</source>
        <translation>Wat de grond wordt</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hoogte</translation>
    </message>
    <message>
        <source>Storeys</source>
        <translation>Bouwlagen</translation>
    </message>
    <message>
        <source>Floor above the ground</source>
        <translation>Vloer boven maaiveld</translation>
    </message>
    <message>
        <source>Dwellings</source>
        <translation>Woningen</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Gebruik</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Grootte</translation>
    </message>
    <message>
        <source>Drain below it</source>
        <translation>Drain eronder</translation>
    </message>
    <message>
        <source>Open to the public</source>
        <translation>Openbaar</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Capaciteit</translation>
    </message>
    <message>
        <source>Difference in level for that</source>
        <translation>Niveauverschil daarbij</translation>
    </message>
    <message>
        <source>Distance from tree to tree</source>
        <translation>Afstand van boom tot boom</translation>
    </message>
    <message>
        <source>small</source>
        <translation>klein</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>middelgroot</translation>
    </message>
    <message>
        <source>large</source>
        <translation>groot</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>house</source>
        <translation>huis</translation>
    </message>
    <message>
        <source>flats</source>
        <translation>flat</translation>
    </message>
    <message>
        <source>office</source>
        <translation>kantoor</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>winkel</translation>
    </message>
    <message>
        <source>school</source>
        <translation>school</translation>
    </message>
    <message>
        <source>care home</source>
        <translation>zorginstelling</translation>
    </message>
    <message>
        <source>fire station</source>
        <translation>brandweerkazerne</translation>
    </message>
    <message>
        <source>shed</source>
        <translation>schuur</translation>
    </message>
    <message>
        <source>Own cost, instead of that of the table</source>
        <translation>Eigen kosten, in plaats van die van de tabel</translation>
    </message>
    <message>
        <source>m of water</source>
        <translation>m water</translation>
    </message>
    <message>
        <source>m above datum</source>
        <translation>m t.o.v. NAP</translation>
    </message>
    <message>
        <source>m above ground</source>
        <translation>m boven maaiveld</translation>
    </message>
    <message>
        <source>{kind}: {lowest:g} to {highest:g} {unit}</source>
        <translation>{kind}: {lowest:g} tot {highest:g} {unit}</translation>
    </message>
</context>
<context>
    <name>MeasureLayers</name>
    <message>
        <source>Measures: areas</source>
        <translation>Maatregelen: vlakken</translation>
    </message>
    <message>
        <source>Measures: lines</source>
        <translation>Maatregelen: lijnen</translation>
    </message>
    <message>
        <source>Measures: points</source>
        <translation>Maatregelen: punten</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; cannot be edited: is the study read-only?</source>
        <translation>'{name}' kan niet worden bewerkt: is de studie alleen-lezen?</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; still shows another variant: save or undo what you drew.</source>
        <translation>'{name}' toont nog een andere variant: sla op wat u tekende, of maak het ongedaan.</translation>
    </message>
</context>
<context>
    <name>MeasuresList</name>
    <message>
        <source>Measures of the variant</source>
        <translation>Maatregelen van de variant</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Wijzigen…</translation>
    </message>
    <message>
        <source>Zoom to</source>
        <translation>Inzoomen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
</context>
<context>
    <name>MeasuresModel</name>
    <message>
        <source>Measure</source>
        <translation>Maatregel</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Omvang</translation>
    </message>
    <message>
        <source>Construction</source>
        <translation>Aanleg</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelaten</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
</context>
<context>
    <name>MeasuresPalette</name>
    <message>
        <source>each</source>
        <translation>per stuk</translation>
    </message>
    <message>
        <source>a {unit}</source>
        <translation>per {unit}</translation>
    </message>
    <message>
        <source>Measures to draw</source>
        <translation>Maatregelen om te tekenen</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>Scenario panel</source>
        <translation>Scenariopaneel</translation>
    </message>
    <message>
        <source>Stadstweeling: plans compared on water, heat and trees</source>
        <translation>Stadstweeling: plannen vergeleken op water, hitte en bomen</translation>
    </message>
    <message>
        <source>Ten-minute tour</source>
        <translation>Rondleiding in tien minuten</translation>
    </message>
    <message>
        <source>All algorithms explained</source>
        <translation>Alle algoritmen uitgelegd</translation>
    </message>
    <message>
        <source>Options…</source>
        <translation>Opties…</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>selected features only</source>
        <translation>alleen geselecteerde objecten</translation>
    </message>
    <message>
        <source>filter {filter}</source>
        <translation>filter {filter}</translation>
    </message>
    <message>
        <source>of {date}</source>
        <translation>van {date}</translation>
    </message>
    <message>
        <source>date not known</source>
        <translation>datum niet bekend</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>What it cannot show</source>
        <translation>Wat het niet kan laten zien</translation>
    </message>
    <message>
        <source>How far it was validated</source>
        <translation>Hoe ver het gevalideerd is</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Made on {date} by &apos;{title}&apos; ({algorithm}), {versions}</source>
        <translation>Gemaakt op {date} door '{title}' ({algorithm}), {versions}</translation>
    </message>
    <message>
        <source>Data: {text}</source>
        <translation>Gegevens: {text}</translation>
    </message>
    <message>
        <source>Setting: {text}</source>
        <translation>Instelling: {text}</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Gegevens</translation>
    </message>
    <message>
        <source>Definitions and thresholds</source>
        <translation>Definities en drempelwaarden</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versies</translation>
    </message>
    <message>
        <source>file of {date}</source>
        <translation>bestand van {date}</translation>
    </message>
    <message>
        <source>Definition: {text}</source>
        <translation>Definitie: {text}</translation>
    </message>
</context>
<context>
    <name>NewStudyDialog</name>
    <message>
        <source>New study</source>
        <translation>Nieuwe studie</translation>
    </message>
    <message>
        <source>Check the layers</source>
        <translation>Lagen controleren</translation>
    </message>
    <message>
        <source>Create the study</source>
        <translation>Studie aanmaken</translation>
    </message>
    <message>
        <source>Check of the layers</source>
        <translation>Controle van de lagen</translation>
    </message>
    <message>
        <source>{cells} cells, {buildings} buildings, {trees} trees. Problems: {problems}.</source>
        <translation>{cells} cellen, {buildings} gebouwen, {trees} bomen. Problemen: {problems}.</translation>
    </message>
    <message>
        <source>No study can be made of these layers yet:</source>
        <translation>Van deze lagen kan nog geen studie worden gemaakt:</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Bericht sluiten</translation>
    </message>
</context>
<context>
    <name>Obstacles</name>
    <message>
        <source>Ground level (m)</source>
        <translation>Maaiveldhoogte (m)</translation>
    </message>
    <message>
        <source>Ground without buildings and trees (m above datum).</source>
        <translation>Maaiveld zonder gebouwen en bomen (m t.o.v. NAP).</translation>
    </message>
    <message>
        <source>Surface level (m)</source>
        <translation>Oppervlaktehoogte (m)</translation>
    </message>
    <message>
        <source>Vegetation height (m)</source>
        <translation>Vegetatiehoogte (m)</translation>
    </message>
    <message>
        <source>Leaves of the trees</source>
        <translation>Blad aan de bomen</translation>
    </message>
    <message>
        <source>Crowns in leaf let 3 % of the light through, bare crowns 50 %, and opaque ones, as in the Dutch standard heat-stress map, none.</source>
        <translation>Kronen in blad (in_leaf) laten 3 % van het licht door, kale kronen (bare) 50 %, en ondoorzichtige (opaque), zoals in de Nederlandse standaardmethode voor de hittestresskaart, niets.</translation>
    </message>
    <message>
        <source>Lowest leaves (% of the height of a tree)</source>
        <translation>Onderste bladeren (% van de hoogte van een boom)</translation>
    </message>
    <message>
        <source>Below this share of its height (%), light passes under a crown.</source>
        <translation>Onder dit deel van de hoogte (%) valt er licht onder een kroon door.</translation>
    </message>
    <message>
        <source>Shade sails and pergolas</source>
        <translation>Schaduwdoeken en pergola's</translation>
    </message>
    <message>
        <source>Outlines with a field height (m above the ground). Light passes under them.</source>
        <translation>Omtrekken met een veld height (hoogte, m boven het maaiveld). Er valt licht onderdoor.</translation>
    </message>
    <message>
        <source>Light through sails and pergolas (%)</source>
        <translation>Licht door doeken en pergola's (%)</translation>
    </message>
    <message>
        <source>Share of the light that comes through (%). The default, 10 %, is our own choice.</source>
        <translation>Deel van het licht dat erdoorheen komt (%). De standaard, 10 %, is een eigen keuze van de plug-in.</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Datum en tijd</translation>
    </message>
    <message>
        <source>As the clocks of the time zone tell it, summer time included.</source>
        <translation>Zoals de klok in de tijdzone aangeeft, met zomertijd.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Tijdzone</translation>
    </message>
    <message>
        <source>Name in the IANA list of time zones, such as Europe/Amsterdam or UTC.</source>
        <translation>Naam uit de IANA-lijst van tijdzones, zoals Europe/Amsterdam of UTC.</translation>
    </message>
    <message>
        <source>Height of trees and shrubs above the ground (m), 0 beside them, on the same grid. From 2 m they have a crown. Without it there are no trees.</source>
        <translation>Hoogte van bomen en struiken boven het maaiveld (m), 0 daarbuiten, op hetzelfde raster. Vanaf 2 m hebben ze een kroon. Zonder vegetatiehoogte zijn er geen bomen.</translation>
    </message>
    <message>
        <source>Ground with buildings (m above datum), on the same grid. Trees may be in it: where it reaches the top of the vegetation, the vegetation is taken out of it; without vegetation height all of it is solid. Without a surface there are no buildings.</source>
        <translation>Maaiveld met gebouwen (m t.o.v. NAP), op hetzelfde raster. Er mogen bomen in zitten: waar het tot de top van de vegetatie reikt, wordt de vegetatie eruit gehaald; zonder vegetatiehoogte geldt alles als massief. Zonder oppervlaktehoogte zijn er geen gebouwen.</translation>
    </message>
</context>
<context>
    <name>OptionWords</name>
    <message>
        <source>From the rain statistics</source>
        <translation>Uit de neerslagstatistiek</translation>
    </message>
    <message>
        <source>Own table</source>
        <translation>Eigen tabel</translation>
    </message>
    <message>
        <source>Even rain</source>
        <translation>Gelijkmatige regen</translation>
    </message>
    <message>
        <source>Early peak (Euler II)</source>
        <translation>Vroege piek (Euler II)</translation>
    </message>
    <message>
        <source>Peak in the middle (alternating blocks)</source>
        <translation>Piek in het midden (alternerende blokken)</translation>
    </message>
</context>
<context>
    <name>OptionsPage</name>
    <message>
        <source>at planting</source>
        <translation>bij aanplant</translation>
    </message>
    <message>
        <source>after 10 years</source>
        <translation>na 10 jaar</translation>
    </message>
    <message>
        <source>mature</source>
        <translation>volwassen</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>years</source>
        <translation>jaar</translation>
    </message>
    <message>
        <source>% a year</source>
        <translation>% per jaar</translation>
    </message>
    <message>
        <source>Folder for new studies</source>
        <translation>Map voor nieuwe studies</translation>
    </message>
    <message>
        <source>Threads for the models</source>
        <translation>Rekenkernen voor de modellen</translation>
    </message>
    <message>
        <source>&lt;b&gt;New variants begin with&lt;/b&gt;</source>
        <translation>&lt;b&gt;Nieuwe varianten beginnen met&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Age of new trees</source>
        <translation>Leeftijd van nieuwe bomen</translation>
    </message>
    <message>
        <source>Period of the present value</source>
        <translation>Periode van de contante waarde</translation>
    </message>
    <message>
        <source>Discount rate</source>
        <translation>Discontovoet</translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>Show in 3D</source>
        <translation>Tonen in 3D</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Make a report of the variants, kept in the study, and open it in the browser</source>
        <translation>Maak een rapport van de varianten, bewaar het in de studie en open het in de browser</translation>
    </message>
</context>
<context>
    <name>PlantingPlan</name>
    <message>
        <source>Planting plan</source>
        <translation>Plantplan</translation>
    </message>
    <message>
        <source>Trees</source>
        <translation>Bomen</translation>
    </message>
    <message>
        <source>Where do the fewest new trees let the most homes see three?</source>
        <translation>Waar zorgen zo min mogelijk nieuwe bomen ervoor dat zo veel mogelijk woningen er drie zien?</translation>
    </message>
    <message>
        <source>Spots where a tree may stand</source>
        <translation>Plantplaatsen waar een boom mag staan</translation>
    </message>
    <message>
        <source>New trees</source>
        <translation>Nieuwe bomen</translation>
    </message>
    <message>
        <source>Homes</source>
        <translation>Woningen</translation>
    </message>
    <message>
        <source>Homes that are not judged</source>
        <translation>Woningen die niet zijn beoordeeld</translation>
    </message>
    <message>
        <source>Homes that see enough trees before</source>
        <translation>Woningen die vooraf genoeg bomen zien</translation>
    </message>
    <message>
        <source>Homes that see enough trees after</source>
        <translation>Woningen die achteraf genoeg bomen zien</translation>
    </message>
    <message>
        <source>Share of the homes that see enough trees before (%)</source>
        <translation>Aandeel woningen dat vooraf genoeg bomen ziet (%)</translation>
    </message>
    <message>
        <source>Share of the homes that see enough trees after (%)</source>
        <translation>Aandeel woningen dat achteraf genoeg bomen ziet (%)</translation>
    </message>
    <message>
        <source>Trees gained that dwellings lacked</source>
        <translation>Gewonnen bomen die woningen tekortkwamen</translation>
    </message>
    <message>
        <source>Bound: the gain is at least this share of the most possible (%)</source>
        <translation>Ondergrens: de winst is minstens dit deel van de grootst mogelijke (%)</translation>
    </message>
    <message>
        <source>Wins homes</source>
        <translation>Laat woningen genoeg bomen zien</translation>
    </message>
    <message>
        <source>Helps homes that lack more</source>
        <translation>Helpt woningen die er meer tekortkomen</translation>
    </message>
    <message>
        <source>New trees for: {rule}</source>
        <translation>Nieuwe bomen voor: {rule}</translation>
    </message>
    <message>
        <source>Sees enough already</source>
        <translation>Ziet er al genoeg</translation>
    </message>
    <message>
        <source>Won by new trees</source>
        <translation>Ziet er genoeg door nieuwe bomen</translation>
    </message>
    <message>
        <source>Still lacks trees</source>
        <translation>Komt nog bomen tekort</translation>
    </message>
    <message>
        <source>Loses its view by a new tree</source>
        <translation>Verliest het zicht door een nieuwe boom</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Niet beoordeeld</translation>
    </message>
    <message>
        <source>{trees} trees on {spots} spots: {after} instead of {before} of {known} homes see enough trees. They gain {gain} trees that dwellings lacked, at least {bound:.0f} % of the most possible.</source>
        <translation>{trees} bomen op {spots} plantplaatsen: {after} in plaats van {before} van {known} woningen zien genoeg bomen. Samen winnen ze {gain} bomen die woningen tekortkwamen, minstens {bound:.0f} % van het grootst mogelijke aantal.</translation>
    </message>
    <message>
        <source>There is no spot where a tree may stand.</source>
        <translation>Er is geen plantplaats waar een boom mag staan.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Finds where the fewest new trees let the most homes see enough of them: the 3 of 3-30-300.&lt;/p&gt;&lt;h3&gt;Where trees may stand&lt;/h3&gt;&lt;p&gt;On land cover that the table planting_ground.csv calls plantable: paving, bare soil, grass and planting are, gardens, crops, water, railways, roofs and woods are not (our own defaults). Off driven roads (4 m from their line), cables and pipes (their clearance, 1.5 m where none is given), and with half the spacing (8 m) free of buildings and crowns: all our own defaults. Spots lie at least the spacing apart, as close as that allows. Fences, owners, soil and light are not looked at: a spot is a proposal.&lt;/p&gt;&lt;h3&gt;How spots are chosen&lt;/h3&gt;&lt;p&gt;A home lacks the trees that it would still have to see. A spot gains one for each dwelling that would see a tree there and still lacks one. Again and again the spot that gains most is taken. That gains at least 63 % (1 − 1/e) of the most that so many trees on these spots can gain (Nemhauser, Wolsey and Fisher 1978); the output &lt;i&gt;bound&lt;/i&gt; says how much surely, from what is left to gain. It bounds the trees gained for homes, not the number of homes that pass. Homes that lack trees but see no spot are not helped.&lt;/p&gt;&lt;h3&gt;What new trees hide&lt;/h3&gt;&lt;p&gt;While spots are chosen, new trees hide nothing. Then all homes look again, with the crowns of the new trees in place: the layer of homes and the numbers after planting are those. A home can lose a view by a new tree; it is shown.&lt;/p&gt;&lt;h3&gt;The new trees&lt;/h3&gt;&lt;p&gt;All have one height and crown, 9 m and 6 m by default (our own): as they are to be when grown. A crown must be as large as the definition asks, 28 m² or 6 m wide in most. The spots have these as fields, so they can serve as trees in other models.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Zoekt waar zo min mogelijk nieuwe bomen ervoor zorgen dat zo veel mogelijk woningen er genoeg zien: de 3 van 3-30-300.&lt;/p&gt;&lt;h3&gt;Waar bomen mogen staan&lt;/h3&gt;&lt;p&gt;Op bodembedekking die volgens de tabel planting_ground.csv beplantbaar is: verharding, kale grond, gras en beplanting wel; tuinen, akkers, water, spoor, daken en bos niet (eigen keuzes van de plug-in). Niet bij wegen waarop wordt gereden (4 m van de lijn), niet bij kabels en leidingen (hun vrije afstand, 1,5 m waar die niet is opgegeven), en met de helft van de plantafstand (8 m) vrij van gebouwen en kronen: allemaal eigen keuzes van de plug-in. Plantplaatsen liggen minstens de plantafstand uit elkaar, zo dicht als dat toelaat. Naar hekken, eigenaren, bodem en licht wordt niet gekeken: een plantplaats is een voorstel.&lt;/p&gt;&lt;h3&gt;Hoe plantplaatsen worden gekozen&lt;/h3&gt;&lt;p&gt;Een woning komt de bomen tekort die zij nog zou moeten zien. Een plantplaats wint er één voor elke woning die daar een boom zou zien en er nog een tekortkomt. Telkens wordt de plantplaats genomen die het meest wint. Dat wint minstens 63 % (1 − 1/e) van wat zoveel bomen op deze plantplaatsen hoogstens kunnen winnen (Nemhauser, Wolsey en Fisher 1978); de uitvoer &lt;i&gt;bound&lt;/i&gt; (ondergrens) zegt hoeveel zeker, uit wat er nog te winnen is. Dat is een grens voor de bomen die voor woningen worden gewonnen, niet voor het aantal woningen dat voldoet. Woningen die bomen tekortkomen maar geen plantplaats zien, worden niet geholpen.&lt;/p&gt;&lt;h3&gt;Wat nieuwe bomen verbergen&lt;/h3&gt;&lt;p&gt;Zolang plantplaatsen worden gekozen, verbergen nieuwe bomen niets. Daarna kijken alle woningen opnieuw, met de kronen van de nieuwe bomen op hun plaats: de laag met woningen en de aantallen na het planten zijn die van dat moment. Een woning kan door een nieuwe boom zicht verliezen; dat wordt getoond.&lt;/p&gt;&lt;h3&gt;De nieuwe bomen&lt;/h3&gt;&lt;p&gt;Alle hebben dezelfde hoogte en kroon, standaard 9 m en 6 m (eigen keuze van de plug-in): zoals ze volgroeid moeten zijn. Een kroon moet zo groot zijn als de definitie vraagt, in de meeste 28 m² of 6 m breed. De plantplaatsen hebben deze maten als velden, zodat ze in andere modellen als bomen kunnen dienen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Land cover (codes)</source>
        <translation>Bodembedekking (codes)</translation>
    </message>
    <message>
        <source>Codes of the table of land cover, on the grid of the ground.</source>
        <translation>Codes uit de tabel met bodembedekking, op het raster van het maaiveld.</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebouwen</translation>
    </message>
    <message>
        <source>All buildings, with height (m) or storeys. Those with dwellings above 0 are homes, by that number; without a field dwellings each is one home.</source>
        <translation>Alle gebouwen, met height (hoogte, m) of storeys (bouwlagen). Die met dwellings (aantal woningen) boven 0 zijn woningen, naar dat aantal; zonder veld dwellings is elk gebouw één woning.</translation>
    </message>
    <message>
        <source>The trees that are there, with height and crown_diameter (m).</source>
        <translation>De bomen die er staan, met height (hoogte) en crown_diameter (kroondiameter), in m.</translation>
    </message>
    <message>
        <source>Paths and roads</source>
        <translation>Paden en wegen</translation>
    </message>
    <message>
        <source>Lines with drive in their field modes are roads, and no tree stands in or near them.</source>
        <translation>Lijnen met drive (rijden) in het veld modes zijn wegen, en daarin of daarbij staat geen boom.</translation>
    </message>
    <message>
        <source>Cables and pipes</source>
        <translation>Kabels en leidingen</translation>
    </message>
    <message>
        <source>Lines with their clearance to tree roots (m) in the field clearance; 1.5 m where none is.</source>
        <translation>Lijnen met hun vrije afstand tot boomwortels (m) in het veld clearance; 1,5 m waar die ontbreekt.</translation>
    </message>
    <message>
        <source>Number of trees at most</source>
        <translation>Hoogste aantal bomen</translation>
    </message>
    <message>
        <source>The plan ends earlier where no spot helps any home.</source>
        <translation>Het plan eindigt eerder als geen plantplaats nog een woning helpt.</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definitie</translation>
    </message>
    <message>
        <source>Whose rule says which trees count for a home, and how many are enough.</source>
        <translation>Wiens regel zegt welke bomen voor een woning tellen, en hoeveel er genoeg zijn.</translation>
    </message>
    <message>
        <source>Height of new trees (m)</source>
        <translation>Hoogte van nieuwe bomen (m)</translation>
    </message>
    <message>
        <source>As they are to be when grown. The default, 9 m, is our own choice.</source>
        <translation>Zoals ze volgroeid moeten zijn. De standaard, 9 m, is een eigen keuze van de plug-in.</translation>
    </message>
    <message>
        <source>Crown diameter of new trees (m)</source>
        <translation>Kroondiameter van nieuwe bomen (m)</translation>
    </message>
    <message>
        <source>As it is to be when grown. The default, 6 m, is our own choice.</source>
        <translation>Zoals die volgroeid moet zijn. De standaard, 6 m, is een eigen keuze van de plug-in.</translation>
    </message>
    <message>
        <source>Spacing of trees (m)</source>
        <translation>Plantafstand (m)</translation>
    </message>
    <message>
        <source>New trees stand at least so far apart, and half of it from buildings and from crowns. The default, 8 m, is our own choice.</source>
        <translation>Nieuwe bomen staan minstens zo ver uit elkaar, en de helft daarvan van gebouwen en van kronen. De standaard, 8 m, is een eigen keuze van de plug-in.</translation>
    </message>
    <message>
        <source>Distance from the line of a road (m)</source>
        <translation>Afstand tot de lijn van een weg (m)</translation>
    </message>
    <message>
        <source>Half the width of the road and what stays free beside it. The default, 4 m, is our own choice.</source>
        <translation>De halve breedte van de weg en wat ernaast vrij blijft. De standaard, 4 m, is een eigen keuze van de plug-in.</translation>
    </message>
    <message>
        <source>Own table of planting ground (CSV)</source>
        <translation>Eigen tabel met plantgrond (CSV)</translation>
    </message>
    <message>
        <source>Your own version of the table planting_ground.csv: code, and plantable 0 or 1.</source>
        <translation>Uw eigen versie van de tabel planting_ground.csv: code, en plantable (beplantbaar) 0 of 1.</translation>
    </message>
    <message>
        <source>Spots for trees</source>
        <translation>Plantplaatsen voor bomen</translation>
    </message>
    <message>
        <source>Homes before and after planting</source>
        <translation>Woningen voor en na het planten</translation>
    </message>
    <message>
        <source>The homes with the trees that count before and after, and what changes.</source>
        <translation>De woningen met de bomen die vooraf en achteraf tellen, en wat er verandert.</translation>
    </message>
    <message>
        <source>Ground level (m)</source>
        <translation>Maaiveldhoogte (m)</translation>
    </message>
    <message>
        <source>Ground without buildings and trees (m above datum), filled below buildings.</source>
        <translation>Maaiveld zonder gebouwen en bomen (m t.o.v. NAP), gevuld onder gebouwen.</translation>
    </message>
    <message>
        <source>Spots by rank, with the dwellings that each wins, the trees that it gains for dwellings, how many dwellings are won so far and which share (%) passes then, before all homes look again, and the height and crown of the new tree (m).</source>
        <translation>Plantplaatsen op rangorde, met de woningen die elk genoeg bomen laat zien, de bomen die elk voor woningen wint, hoeveel woningen tot en met die plaats erbij komen en welk aandeel (%) dan voldoet, voordat alle woningen opnieuw kijken, en de hoogte en kroon van de nieuwe boom (m).</translation>
    </message>
</context>
<context>
    <name>PrepareStudy</name>
    <message>
        <source>Prepare study</source>
        <translation>Studie voorbereiden</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Makes aligned base layers out of height rasters, maps and buildings, and lists every problem.</source>
        <translation>Maakt uitgelijnde basislagen uit hoogterasters, kaarten en gebouwen, en noemt elk probleem.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Takes what a municipality has - a ground raster with holes, a surface raster, land use (BGT) and buildings as polygons, trees as points - and makes the base layers of a study: rasters on one grid, land cover in the codes of the land-cover table, buildings and trees with the fields that the other algorithms expect. The input is never changed.&lt;/p&gt;&lt;h3&gt;Ground&lt;/h3&gt;&lt;p&gt;The ground under buildings and in holes of any size is filled smoothly from the rim, never above or below it. What the raster says under a building is not used: it may be a floor or a roof. Where missing ground reaches the edge of the raster, it is filled up to the given distance and stays no data beyond. Impossible heights (-9999, 3.4e38) count as no data. Open water gets one level for each body of water: yours, or the lower of the 10th percentile of the heights measured on it and the 5th percentile of those of its banks.&lt;/p&gt;&lt;h3&gt;Land cover&lt;/h3&gt;&lt;p&gt;Each polygon gets the land cover of the first row of the table that fits its layer and one of its texts; where polygons overlap, the earlier row wins. Objects with an end date are left out. Bridges and tunnels (relatieve hoogteligging other than 0) count only where nothing lies at ground level. Buildings are drawn last, as roofs. What stays empty gets the land cover of gaps.&lt;/p&gt;&lt;h3&gt;Buildings&lt;/h3&gt;&lt;p&gt;The height (m above ground) is the chosen field, else the chosen roof level less the ground, else the median of the surface above the ground. The floor level (m above ground) is the chosen floor level less the ground, else the field floor_level, else 0.15 m. Ground is the median of the filled ground under the building.&lt;/p&gt;&lt;h3&gt;Problems&lt;/h3&gt;&lt;p&gt;All problems are found in one run. Those that make a study impossible (no coordinate reference system, no overlap, heights in centimetres, unknown codes...) stop the run together, and nothing is written. The others are listed in the table of problems with their layer, place and remedy.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Neemt wat een gemeente heeft - een maaiveldraster met gaten, een raster met oppervlaktehoogten, landgebruik (BGT) en gebouwen als vlakken, bomen als punten - en maakt daarvan de basislagen van een studie: rasters die gelijk liggen, bodembedekking in de codes van de tabel met bodembedekking, gebouwen en bomen met de velden die de andere algoritmen verwachten. De invoer zelf verandert nooit.&lt;/p&gt;&lt;h3&gt;Maaiveld&lt;/h3&gt;&lt;p&gt;Het maaiveld onder gebouwen en in gaten van elke grootte wordt vanaf de rand vloeiend gevuld, nooit erboven of eronder. Wat het raster onder een gebouw zegt, wordt niet gebruikt: het kan een vloer of een dak zijn. Waar ontbrekend maaiveld tot de rand van het raster doorloopt, wordt het tot de opgegeven afstand gevuld; daarbuiten blijft het geen data. Onmogelijke hoogten (-9999, 3.4e38) gelden als geen data. Elk open water krijgt één peil: dat van u, of het laagste van het 10e percentiel van de hoogten die erop zijn gemeten en het 5e percentiel van die van de oevers.&lt;/p&gt;&lt;h3&gt;Bodembedekking&lt;/h3&gt;&lt;p&gt;Elk vlak krijgt de bodembedekking van de eerste rij in de tabel die past bij zijn laag en een van zijn teksten; waar vlakken overlappen, wint de eerdere rij. Objecten met een einddatum blijven buiten beschouwing. Bruggen en tunnels (relatieve hoogteligging anders dan 0) tellen alleen waar niets op maaiveld ligt. Gebouwen worden als laatste getekend, als daken. Wat leeg blijft, krijgt de bodembedekking van gaten.&lt;/p&gt;&lt;h3&gt;Gebouwen&lt;/h3&gt;&lt;p&gt;De hoogte (m boven maaiveld) is het gekozen veld, anders de gekozen dakhoogte min het maaiveld, anders de mediaan van het oppervlak boven het maaiveld. Het vloerpeil (m boven maaiveld) is het gekozen vloerpeil min het maaiveld, anders het veld floor_level, anders 0,15 m. Het maaiveld is de mediaan van het gevulde maaiveld onder het gebouw.&lt;/p&gt;&lt;h3&gt;Problemen&lt;/h3&gt;&lt;p&gt;Alle problemen worden in één keer gevonden. Problemen die een studie onmogelijk maken (geen coördinatenstelsel, geen overlap, hoogten in centimeters, onbekende codes...) stoppen de berekening samen, en er wordt niets geschreven. De andere staan in de tabel met problemen, met laag, plaats en oplossing.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemen</translation>
    </message>
    <message>
        <source>Cells in the study area</source>
        <translation>Cellen in het studiegebied</translation>
    </message>
    <message>
        <source>Ground filled (% of the grid)</source>
        <translation>Maaiveld gevuld (% van het raster)</translation>
    </message>
    <message>
        <source>Gaps in the land cover (% of the study area)</source>
        <translation>Gaten in de bodembedekking (% van het studiegebied)</translation>
    </message>
    <message>
        <source>Open water (% of the study area)</source>
        <translation>Open water (% van het studiegebied)</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebouwen</translation>
    </message>
    <message>
        <source>Trees</source>
        <translation>Bomen</translation>
    </message>
    <message>
        <source>Choose the field with the water level of the areas with a water level.</source>
        <translation>Kies het veld met het peil van de peilgebieden.</translation>
    </message>
    <message>
        <source>Ground level (m)</source>
        <translation>Maaiveldhoogte (m)</translation>
    </message>
    <message>
        <source>Heights of the ground, such as the AHN DTM; holes are filled. Its cells are those of the study.</source>
        <translation>Hoogten van het maaiveld, zoals het AHN-DTM; gaten worden gevuld. De cellen ervan zijn die van de studie.</translation>
    </message>
    <message>
        <source>Land use (polygons)</source>
        <translation>Landgebruik (vlakken)</translation>
    </message>
    <message>
        <source>The layers of the BGT, or other polygons whose texts are in the land-use table.</source>
        <translation>De lagen van de BGT, of andere vlakken waarvan de teksten in de tabel met landgebruik staan.</translation>
    </message>
    <message>
        <source>Building polygons, such as those of BAG or 3DBAG. Without them the roofs are those of the map.</source>
        <translation>Panden als vlakken, zoals uit BAG of 3DBAG. Zonder deze laag komen de daken van de kaart.</translation>
    </message>
    <message>
        <source>Study area</source>
        <translation>Studiegebied</translation>
    </message>
    <message>
        <source>Part of the ground raster to prepare. The default is all of it.</source>
        <translation>Deel van het maaiveldraster dat wordt voorbereid. Standaard alles.</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Maaiveld</translation>
    </message>
    <message>
        <source>Filled ground (m), open water at its level.</source>
        <translation>Gevuld maaiveld (m), open water op peil.</translation>
    </message>
    <message>
        <source>Land cover</source>
        <translation>Bodembedekking</translation>
    </message>
    <message>
        <source>Codes of the land-cover table.</source>
        <translation>Codes uit de tabel met bodembedekking.</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>Oppervlak</translation>
    </message>
    <message>
        <source>Surface (m) on the same grid, if one is given.</source>
        <translation>Oppervlak (m) op hetzelfde raster, als dat is opgegeven.</translation>
    </message>
    <message>
        <source>Vegetation height</source>
        <translation>Vegetatiehoogte</translation>
    </message>
    <message>
        <source>Surface less ground (m), 0 on buildings and water, if a surface is given. Cars and masts are in it.</source>
        <translation>Oppervlak min maaiveld (m), 0 op gebouwen en water, als een oppervlak is opgegeven. Auto's en masten zitten erin.</translation>
    </message>
    <message>
        <source>Buildings of the study</source>
        <translation>Gebouwen van de studie</translation>
    </message>
    <message>
        <source>Height and floor level (m above ground), use, dwellings and storeys.</source>
        <translation>Hoogte en vloerpeil (m boven maaiveld), gebruik, woningen en bouwlagen.</translation>
    </message>
    <message>
        <source>Every problem with its layer, place and remedy.</source>
        <translation>Elk probleem met laag, plaats en oplossing.</translation>
    </message>
    <message>
        <source>Trees of the study</source>
        <translation>Bomen van de studie</translation>
    </message>
    <message>
        <source>Height and crown diameter (m), species.</source>
        <translation>Hoogte en kroondiameter (m), soort.</translation>
    </message>
    <message>
        <source>Cell size (m)</source>
        <translation>Celgrootte (m)</translation>
    </message>
    <message>
        <source>The default is that of the ground. Heights are averaged to larger cells and interpolated to smaller ones.</source>
        <translation>Standaard die van het maaiveld. Hoogten worden gemiddeld naar grotere cellen en geïnterpoleerd naar kleinere.</translation>
    </message>
    <message>
        <source>Coordinate reference system</source>
        <translation>Coördinatenstelsel</translation>
    </message>
    <message>
        <source>A projected system in metres. The default is that of the ground; the other layers are reprojected where needed.</source>
        <translation>Een geprojecteerd stelsel in meters. Standaard dat van het maaiveld; andere lagen worden zo nodig opnieuw geprojecteerd.</translation>
    </message>
    <message>
        <source>Surface level (m)</source>
        <translation>Oppervlaktehoogte (m)</translation>
    </message>
    <message>
        <source>Heights with buildings and trees, in the datum of the ground. Gives the heights of buildings and vegetation.</source>
        <translation>Hoogten met gebouwen en bomen, in het hoogtestelsel van het maaiveld. Geeft de hoogte van gebouwen en vegetatie.</translation>
    </message>
    <message>
        <source>Trees as points.</source>
        <translation>Bomen als punten.</translation>
    </message>
    <message>
        <source>Land use (raster of codes)</source>
        <translation>Landgebruik (raster met codes)</translation>
    </message>
    <message>
        <source>Instead of polygons, or beneath them: land-use codes, by default those of the Waterschadeschatter.</source>
        <translation>In plaats van vlakken, of eronder: landgebruikscodes, standaard die van de Waterschadeschatter.</translation>
    </message>
    <message>
        <source>Areas with a water level</source>
        <translation>Peilgebieden</translation>
    </message>
    <message>
        <source>Polygons with the level of their open water, such as peilgebieden.</source>
        <translation>Vlakken met het peil van hun open water.</translation>
    </message>
    <message>
        <source>Field with the water level (m)</source>
        <translation>Veld met het peil (m)</translation>
    </message>
    <message>
        <source>Level above the datum of the ground, such as PEIL_WSA.</source>
        <translation>Peil in het hoogtestelsel van het maaiveld, zoals PEIL_WSA.</translation>
    </message>
    <message>
        <source>Table: polygons to land cover</source>
        <translation>Tabel: van vlakken naar bodembedekking</translation>
    </message>
    <message>
        <source>Your own version of bgt_landcover.csv, with the columns layer, value (* is anything) and landcover. The first row that fits counts.</source>
        <translation>Uw eigen versie van bgt_landcover.csv, met de kolommen layer, value (* is alles) en landcover. De eerste rij die past, telt.</translation>
    </message>
    <message>
        <source>Table: codes to land cover</source>
        <translation>Tabel: van codes naar bodembedekking</translation>
    </message>
    <message>
        <source>Your own version of landuse_landcover.csv, with the columns code, landcover and name. An empty land cover is a gap.</source>
        <translation>Uw eigen versie van landuse_landcover.csv, met de kolommen code, landcover en name. Een lege bodembedekking is een gat.</translation>
    </message>
    <message>
        <source>Land cover of gaps (code)</source>
        <translation>Bodembedekking van gaten (code)</translation>
    </message>
    <message>
        <source>Code for where the map says nothing. The default, 9 garden or yard, is our own choice.</source>
        <translation>Code voor waar de kaart niets zegt. De standaard, 9 tuin of erf, is een eigen keuze van de plug-in.</translation>
    </message>
    <message>
        <source>Fill towards the edge up to (m)</source>
        <translation>Naar de rand vullen tot (m)</translation>
    </message>
    <message>
        <source>Where missing ground reaches the edge of the raster, it is filled up to this distance from measured ground. Holes within the ground are always filled. The default is our own choice.</source>
        <translation>Waar ontbrekend maaiveld tot de rand van het raster doorloopt, wordt het tot deze afstand van gemeten maaiveld gevuld. Gaten binnen het maaiveld worden altijd gevuld. De standaard is een eigen keuze van de plug-in.</translation>
    </message>
    <message>
        <source>Height that means no data (m)</source>
        <translation>Hoogte die geen data betekent (m)</translation>
    </message>
    <message>
        <source>A height that stands for something else than ground, such as 10 where a flood model raised the water.</source>
        <translation>Een hoogte die voor iets anders dan maaiveld staat, zoals 10 waar een watermodel het water heeft verhoogd.</translation>
    </message>
    <message>
        <source>Level of open water (m)</source>
        <translation>Peil van open water (m)</translation>
    </message>
    <message>
        <source>One level for all open water, above the datum of the ground. The default is an estimate for each body of water.</source>
        <translation>Eén peil voor al het open water, in het hoogtestelsel van het maaiveld. Standaard een schatting per water.</translation>
    </message>
    <message>
        <source>Repair invalid geometries</source>
        <translation>Ongeldige geometrieën repareren</translation>
    </message>
    <message>
        <source>Makes invalid geometries valid, in the result only, and lists them. Else they are left out.</source>
        <translation>Maakt ongeldige geometrieën geldig, alleen in het resultaat, en noemt ze. Anders worden ze weggelaten.</translation>
    </message>
    <message>
        <source>Building: height (m above ground)</source>
        <translation>Gebouw: hoogte (m boven maaiveld)</translation>
    </message>
    <message>
        <source>The default is the field height, if there is one.</source>
        <translation>Standaard het veld height, als dat er is.</translation>
    </message>
    <message>
        <source>Building: level of the roof (m above datum)</source>
        <translation>Gebouw: dakhoogte (m t.o.v. NAP)</translation>
    </message>
    <message>
        <source>Such as h_dak_70p of 3DBAG: the ground is subtracted from it.</source>
        <translation>Zoals h_dak_70p van 3DBAG: het maaiveld wordt ervan afgetrokken.</translation>
    </message>
    <message>
        <source>Building: level of the floor (m above datum)</source>
        <translation>Gebouw: vloerpeil (m t.o.v. NAP)</translation>
    </message>
    <message>
        <source>Such as drempel_15cm: the ground is subtracted from it. The default is the field floor_level (m above ground), else 0.15 m.</source>
        <translation>Zoals drempel_15cm: het maaiveld wordt ervan afgetrokken. Standaard het veld floor_level (m boven maaiveld), anders 0,15 m.</translation>
    </message>
    <message>
        <source>Building: use</source>
        <translation>Gebouw: gebruik</translation>
    </message>
    <message>
        <source>Text that says what the building is for.</source>
        <translation>Tekst die zegt waar het gebouw voor is.</translation>
    </message>
    <message>
        <source>Building: dwellings</source>
        <translation>Gebouw: woningen</translation>
    </message>
    <message>
        <source>Number of dwellings.</source>
        <translation>Aantal woningen.</translation>
    </message>
    <message>
        <source>Building: storeys</source>
        <translation>Gebouw: bouwlagen</translation>
    </message>
    <message>
        <source>Number of storeys.</source>
        <translation>Aantal bouwlagen.</translation>
    </message>
    <message>
        <source>Tree: height (m)</source>
        <translation>Boom: hoogte (m)</translation>
    </message>
    <message>
        <source>The default is the field height, else the surface above the ground at the stem.</source>
        <translation>Standaard het veld height, anders het oppervlak boven het maaiveld bij de stam.</translation>
    </message>
    <message>
        <source>Tree: crown diameter (m)</source>
        <translation>Boom: kroondiameter (m)</translation>
    </message>
    <message>
        <source>The default is the field crown_diameter.</source>
        <translation>Standaard het veld crown_diameter.</translation>
    </message>
    <message>
        <source>Tree: species</source>
        <translation>Boom: soort</translation>
    </message>
    <message>
        <source>The default is the field species.</source>
        <translation>Standaard het veld species.</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Problems</source>
        <translation>Problemen</translation>
    </message>
</context>
<context>
    <name>Recorder</name>
    <message>
        <source>Python&apos;s library Pillow is not here, so the film is left as numbered pictures.</source>
        <translation>De Python-bibliotheek Pillow ontbreekt hier; de film blijft daarom een reeks genummerde beelden.</translation>
    </message>
</context>
<context>
    <name>RepeatRun</name>
    <message>
        <source>Repeat run</source>
        <translation>Run herhalen</translation>
    </message>
    <message>
        <source>Computes a run of a study once more from its record, and tells whether the result is the same.</source>
        <translation>Rekent een run van een studie nog eens door vanuit run.json, en vertelt of het resultaat hetzelfde is.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Run</translation>
    </message>
    <message>
        <source>The name of its folder in runs/.</source>
        <translation>De naam van de map ervan in runs/.</translation>
    </message>
    <message>
        <source>The new run</source>
        <translation>De nieuwe run</translation>
    </message>
    <message>
        <source>Results are the same (1) or not (0)</source>
        <translation>Resultaten zijn hetzelfde (1) of niet (0)</translation>
    </message>
    <message>
        <source>Files that differ</source>
        <translation>Bestanden die verschillen</translation>
    </message>
    <message>
        <source>Not the same as the first time: {files}</source>
        <translation>Niet hetzelfde als de eerste keer: {files}</translation>
    </message>
    <message>
        <source>{name} was {before} and is {now}.</source>
        <translation>{name} was {before} en is nu {now}.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Computes a run again with the variant, the scenario and the measures that its run.json keeps, and compares what comes out with the checksums and the numbers of the first time. It refuses where a layer that went in has changed, and says which. The repetition is a run of its own; the first stays as it is.&lt;/p&gt;&lt;p&gt;Other versions of this plugin, of QGIS or of libraries can give other results: which versions differ is told.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Rekent een run opnieuw door met de variant, het scenario en de maatregelen die de run bewaart, en vergelijkt wat eruit komt met de controlesommen en de getallen van de eerste keer. Is een laag die erin ging veranderd, dan weigert het en zegt welke. De herhaling is een eigen run; de eerste blijft zoals die is.&lt;/p&gt;&lt;p&gt;Andere versies van deze plugin, van QGIS of van bibliotheken kunnen andere resultaten geven: welke versies verschillen, wordt verteld.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Numbers that differ</source>
        <translation>Getallen die verschillen</translation>
    </message>
</context>
<context>
    <name>ResultMaps</name>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Verschil</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Afspelen</translation>
    </message>
    <message>
        <source>Map of what this variant changes against the first variant</source>
        <translation>Kaart van wat deze variant verandert ten opzichte van de eerste variant</translation>
    </message>
    <message>
        <source>Play the water or the heat of this run through time</source>
        <translation>Speel het water of de hitte van deze run af in de tijd</translation>
    </message>
    <message>
        <source>Run:</source>
        <translation>Run:</translation>
    </message>
    <message>
        <source>Map:</source>
        <translation>Kaart:</translation>
    </message>
    <message>
        <source>Run the scenario on the variant &apos;{variant}&apos; too: the difference is with that.</source>
        <translation>Reken het scenario ook door voor de variant ‘{variant}’: daarmee wordt vergeleken.</translation>
    </message>
    <message>
        <source>Difference map</source>
        <translation>Verschilkaart</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Verschillen</translation>
    </message>
</context>
<context>
    <name>ResultsStep</name>
    <message>
        <source>Run a scenario to see its results here.</source>
        <translation>Reken een scenario door om hier de resultaten te zien.</translation>
    </message>
</context>
<context>
    <name>RouteShade</name>
    <message>
        <source>Shade on routes</source>
        <translation>Schaduw op routes</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Hitte</translation>
    </message>
    <message>
        <source>Which walking and cycling routes have enough shade on a hot day, and which have the least?</source>
        <translation>Welke loop- en fietsroutes hebben op een hete dag genoeg schaduw, en welke hebben de minste?</translation>
    </message>
    <message>
        <source>Share in the shade on {time}; {norm}: at least {percent:g} %</source>
        <translation>Aandeel in de schaduw op {time}; {norm}: minstens {percent:g} %</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Niet bekend</translation>
    </message>
    <message>
        <source>{count} routes lie outside the area with heights, or over buildings only: nothing is known of their shade.</source>
        <translation>{count} routes liggen buiten het gebied met hoogten, of alleen over gebouwen: over hun schaduw is niets bekend.</translation>
    </message>
    <message>
        <source>On {time}, {share:.1f} % of {length:.0f} m of routes lies in the shade. {meeting} of {count} routes meet the norm.</source>
        <translation>Op {time} ligt {share:.1f} % van {length:.0f} m aan routes in de schaduw. {meeting} van de {count} routes voldoen aan de norm.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Tells which share of each walking or cycling route lies in the shade of buildings, trees and shade sails at one moment, and sets it against a norm. The routes with the least shade come first.&lt;/p&gt;&lt;h3&gt;Norms&lt;/h3&gt;&lt;p&gt;&lt;b&gt;HvA&lt;/b&gt; (Kluck et al. 2020): at least 40 % of important walking and cycling routes and 30 % of the walking areas of a neighbourhood, at the hottest time of day. That time is the date and time you choose; 15:00 on 1 July is our own default. &lt;b&gt;Bouwadaptief&lt;/b&gt;: at least 50 % at the highest sun on 21 June, which is looked up for the place and the year you chose; it counts on trees as they are after 10 years, so give the heights of those. That the successor, the Landelijke maatlat 2023, asks the same is not confirmed. &lt;b&gt;own&lt;/b&gt;: the date and time and the percentage that you choose. Areas are measured along the lines of the paths, not over their surface: our own reading.&lt;/p&gt;&lt;h3&gt;Method&lt;/h3&gt;&lt;p&gt;Every line is sampled at steps of at most half a cell. A step counts by the share of the sun&apos;s light that is kept off: 1 behind a building, 0.97 under a crown in leaf. Each feature is one route; only what lies in the area counts. Underpasses and tunnels (&lt;i&gt;level&lt;/i&gt; below 0) are covered and count as shade. Bridges (above 0) have the shade that falls on the surface there. On the ground, what runs over a building on the map does not count: it may be a passage, or a line that is not exact. A route of which nothing is known has no result and does not count in the numbers.&lt;/p&gt;&lt;h3&gt;What it cannot show&lt;/h3&gt;&lt;p&gt;Clouds, and which side of the street one walks on. What stands outside the area casts no shadow into it: let the area reach a few hundred metres farther than the routes. Which routes are important, you choose: filter or select them.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Zegt welk deel van elke loop- of fietsroute op één moment in de schaduw van gebouwen, bomen en schaduwdoeken ligt, en legt dat naast een norm. De routes met de minste schaduw staan vooraan.&lt;/p&gt;&lt;h3&gt;Normen&lt;/h3&gt;&lt;p&gt;&lt;b&gt;HvA&lt;/b&gt; (Kluck e.a. 2020): minstens 40 % van belangrijke loop- en fietsroutes en 30 % van de loopgebieden van een buurt, op het heetst van de dag. Dat tijdstip is de datum en tijd die u kiest; 15.00 uur op 1 juli is een eigen keuze van de plug-in. &lt;b&gt;Bouwadaptief&lt;/b&gt;: minstens 50 % bij de hoogste zonnestand op 21 juni, die voor de plaats en het jaar van uw keuze wordt opgezocht; deze norm rekent op bomen zoals ze na 10 jaar zijn, dus geef de hoogten daarvan. Dat de opvolger, de Landelijke maatlat 2023, hetzelfde vraagt, is niet bevestigd. &lt;b&gt;own&lt;/b&gt; (eigen norm): de datum en tijd en het percentage die u kiest. Gebieden worden langs de lijnen van de paden gemeten, niet over hun oppervlakte: een eigen uitleg van de plug-in.&lt;/p&gt;&lt;h3&gt;Methode&lt;/h3&gt;&lt;p&gt;Elke lijn wordt bemonsterd in stappen van hoogstens een halve cel. Een stap telt voor het deel van het zonlicht dat wordt tegengehouden: 1 achter een gebouw, 0,97 onder een kroon in blad. Elk object is één route; alleen wat in het gebied ligt, telt. Onderdoorgangen en tunnels (&lt;i&gt;level&lt;/i&gt; onder 0) zijn overdekt en tellen als schaduw. Bruggen (boven 0) hebben de schaduw die daar op het oppervlak valt. Op maaiveld telt niet mee wat op de kaart over een gebouw loopt: dat kan een doorgang zijn, of een lijn die niet precies ligt. Een route waarover niets bekend is, heeft geen resultaat en telt niet mee in de getallen.&lt;/p&gt;&lt;h3&gt;Wat het niet kan laten zien&lt;/h3&gt;&lt;p&gt;Wolken, en aan welke kant van de straat men loopt. Wat buiten het gebied staat, werpt er geen schaduw in: laat het gebied een paar honderd meter verder reiken dan de routes. Welke routes belangrijk zijn, kiest u: filter of selecteer ze.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Routes</translation>
    </message>
    <message>
        <source>Streets and paths. The fields modes (such as walk,cycle,drive; empty is open to all) and level (0 is the ground) are used where they are there.</source>
        <translation>Straten en paden. De velden modes (zoals walk,cycle,drive: lopen, fietsen, rijden; leeg is open voor iedereen) en level (0 is maaiveld) worden gebruikt als ze er zijn.</translation>
    </message>
    <message>
        <source>Open to</source>
        <translation>Open voor</translation>
    </message>
    <message>
        <source>Which lines count, by their field modes; without that field all lines do.</source>
        <translation>Welke lijnen tellen, naar hun veld modes (walk: lopen, cycle: fietsen); zonder dat veld tellen alle lijnen.</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>Norm</translation>
    </message>
    <message>
        <source>HvA: 40 % of each route at the date and time below. Bouwadaptief: 50 % at the highest sun on 21 June of that year. own: the date and time below, and the percentage among the advanced parameters.</source>
        <translation>HvA: 40 % van elke route op de datum en tijd hieronder. Bouwadaptief: 50 % bij de hoogste zonnestand op 21 juni van dat jaar. own (eigen norm): de datum en tijd hieronder, en het percentage bij de geavanceerde parameters.</translation>
    </message>
    <message>
        <source>The routes with all their fields, length (m), share in the shade (%), whether that meets the norm, and rank: 1 has the least shade.</source>
        <translation>De routes met al hun velden, lengte (m), aandeel in de schaduw (%), of dat aan de norm voldoet, en rangnummer: 1 heeft de minste schaduw.</translation>
    </message>
    <message>
        <source>Own norm: least share in the shade (%)</source>
        <translation>Eigen norm: kleinste aandeel in de schaduw (%)</translation>
    </message>
    <message>
        <source>For the norm &apos;own&apos;: what a route, or all routes of a neighbourhood, should have (%).</source>
        <translation>Voor de norm 'own' (eigen norm): wat een route, of alle routes van een buurt samen, moeten hebben (%).</translation>
    </message>
    <message>
        <source>Neighbourhoods</source>
        <translation>Buurten</translation>
    </message>
    <message>
        <source>Areas for which the routes are taken together, cut where they leave the area.</source>
        <translation>Vlakken waarvoor de routes samen worden genomen, afgeknipt waar ze het vlak verlaten.</translation>
    </message>
    <message>
        <source>Shade on the routes of neighbourhoods</source>
        <translation>Schaduw op de routes van buurten</translation>
    </message>
    <message>
        <source>The neighbourhoods with all their fields and the share of the length of their routes in the shade (%). Only written where neighbourhoods are given.</source>
        <translation>De buurten met al hun velden en het aandeel van de lengte van hun routes in de schaduw (%). Wordt alleen geschreven als buurten zijn opgegeven.</translation>
    </message>
    <message>
        <source>Share of the length of all routes in the shade (%)</source>
        <translation>Aandeel van de lengte van alle routes in de schaduw (%)</translation>
    </message>
    <message>
        <source>Share of the routes that meet the norm (%)</source>
        <translation>Aandeel van de routes dat aan de norm voldoet (%)</translation>
    </message>
    <message>
        <source>Length of the routes below the norm (m)</source>
        <translation>Lengte van de routes onder de norm (m)</translation>
    </message>
    <message>
        <source>Share in the shade of the worst route (%)</source>
        <translation>Aandeel in de schaduw van de slechtste route (%)</translation>
    </message>
    <message>
        <source>own norm</source>
        <translation>eigen norm</translation>
    </message>
    <message>
        <source>{norm}: at least {routes:g} % of a route, {neighbourhoods:g} % of the routes of a neighbourhood together</source>
        <translation>{norm}: minstens {routes:g} % van een route, {neighbourhoods:g} % van de routes van een buurt samen</translation>
    </message>
</context>
<context>
    <name>RunStep</name>
    <message>
        <source>Run</source>
        <translation>Run</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>Alles stoppen</translation>
    </message>
    <message>
        <source>Variant:</source>
        <translation>Variant:</translation>
    </message>
    <message>
        <source>All variants ({count})</source>
        <translation>Alle varianten ({count})</translation>
    </message>
    <message>
        <source>Choose what to run.</source>
        <translation>Kies wat u wilt doorrekenen.</translation>
    </message>
</context>
<context>
    <name>RunStudy</name>
    <message>
        <source>Run study</source>
        <translation>Studie doorrekenen</translation>
    </message>
    <message>
        <source>Computes scenarios on variants of a study, and keeps each result with all that made it.</source>
        <translation>Rekent scenario's door op varianten van een studie, en bewaart elk resultaat met alles waaruit het is ontstaan.</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>Names, separated by semicolons. Empty: all.</source>
        <translation>Namen, gescheiden door puntkomma's. Leeg: alle.</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Scenario's</translation>
    </message>
    <message>
        <source>Runs, separated by semicolons</source>
        <translation>Runs, gescheiden door puntkomma's</translation>
    </message>
    <message>
        <source>Runs made</source>
        <translation>Gemaakte runs</translation>
    </message>
    <message>
        <source>Warnings of the runs</source>
        <translation>Waarschuwingen van de runs</translation>
    </message>
    <message>
        <source>&lt;p&gt;Works out the layers of each variant, and computes each scenario on them: water, heat or trees. Every result is a run: a folder in the study with its layers and run.json, which tells the checksums of what went in and came out, all parameters, versions, the rows of the tables that were used, and the numbers. &apos;Repeat run&apos; computes the same again from it.&lt;/p&gt;&lt;h3&gt;Whole or not at all&lt;/h3&gt;&lt;p&gt;A run appears when it is finished. One that is stopped, or whose computer goes down, leaves nothing, and earlier runs are never overwritten. The layers of a variant are worked out again only where its measures, its settings or the base changed.&lt;/p&gt;&lt;p&gt;A step for which the study has no layer, such as shade on routes without paths, is left out with a warning. A run that fails does not stop the others; at the end you are told which failed, and why.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Werkt de lagen van elke variant uit, en rekent elk scenario daarop door: water, hitte of bomen. Elk resultaat is een run: een map in de studie met de lagen en run.json, waarin de controlesommen staan van wat erin ging en eruit kwam, alle parameters, versies, de gebruikte rijen van tabellen, en de getallen. 'Run herhalen' rekent daarmee hetzelfde nog eens door.&lt;/p&gt;&lt;h3&gt;Heel of helemaal niet&lt;/h3&gt;&lt;p&gt;Een run verschijnt wanneer die klaar is. Een run die wordt gestopt, of waarvan de computer uitvalt, laat niets achter, en eerdere runs worden nooit overschreven. De lagen van een variant worden alleen opnieuw uitgewerkt als de maatregelen, de instellingen of de basis zijn veranderd.&lt;/p&gt;&lt;p&gt;Een stap waarvoor de studie geen laag heeft, zoals schaduw op routes zonder paden, wordt met een waarschuwing overgeslagen. Een run die mislukt, houdt de andere niet tegen; aan het eind hoort u welke mislukten, en waarom.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>{count} runs are made, and these are not: {failures}</source>
        <translation>{count} runs zijn gemaakt, en deze niet: {failures}</translation>
    </message>
</context>
<context>
    <name>ScenarioForm</name>
    <message>
        <source>Sun and shade at</source>
        <translation>Zon en schaduw om</translation>
    </message>
</context>
<context>
    <name>ScenarioNames</name>
    <message>
        <source>3-30-300: {definition}</source>
        <translation>3-30-300: {definition}</translation>
    </message>
    <message>
        <source>Storm from your own table</source>
        <translation>Bui uit uw eigen tabel</translation>
    </message>
    <message>
        <source>{hours} h, once in {years} years ({climate})</source>
        <translation>{hours} uur, eens in {years} jaar ({climate})</translation>
    </message>
    <message>
        <source>Hot day of your own station ({climate})</source>
        <translation>Hete dag van uw eigen station ({climate})</translation>
    </message>
    <message>
        <source>Hot day: {date} ({climate})</source>
        <translation>Hete dag: {date} ({climate})</translation>
    </message>
</context>
<context>
    <name>ScenarioPage</name>
    <message>
        <source>Scenario</source>
        <translation>Scenario</translation>
    </message>
    <message>
        <source>New scenario, with what this one says</source>
        <translation>Nieuw scenario, met de instellingen van dit scenario</translation>
    </message>
    <message>
        <source>Rename the scenario</source>
        <translation>Scenario hernoemen</translation>
    </message>
    <message>
        <source>Delete the scenario; its runs stay</source>
        <translation>Scenario verwijderen; de runs blijven</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>Nieuw scenario</translation>
    </message>
    <message>
        <source>Rename scenario</source>
        <translation>Scenario hernoemen</translation>
    </message>
    <message>
        <source>Delete the scenario &apos;{name}&apos;? Its runs stay.</source>
        <translation>Het scenario ‘{name}’ verwijderen? De runs blijven.</translation>
    </message>
    <message>
        <source>Delete scenario</source>
        <translation>Scenario verwijderen</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Naam:</translation>
    </message>
    <message>
        <source>The study already has a scenario &apos;{name}&apos;.</source>
        <translation>De studie heeft al een scenario ‘{name}’.</translation>
    </message>
</context>
<context>
    <name>ScenarioStep</name>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Expert: all parameters</source>
        <translation>Expert: alle parameters</translation>
    </message>
</context>
<context>
    <name>Scene3d</name>
    <message>
        <source>This QGIS was built without 3D. Install one with 3D to see the city so.</source>
        <translation>Deze QGIS is zonder 3D gebouwd. Installeer er een met 3D om de stad zo te zien.</translation>
    </message>
    <message>
        <source>This QGIS lets no plugin open a 3D view: QGIS 3.36 or newer does.</source>
        <translation>Deze QGIS laat geen plug-in een 3D-weergave openen: QGIS 3.36 of nieuwer wel.</translation>
    </message>
    <message>
        <source>This version has no 3D view yet.</source>
        <translation>Deze versie heeft nog geen 3D-weergave.</translation>
    </message>
</context>
<context>
    <name>ScenePanel</name>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straat</translation>
    </message>
    <message>
        <source>A house…</source>
        <translation>Een huis…</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>Afbeelding…</translation>
    </message>
    <message>
        <source>Film…</source>
        <translation>Film…</translation>
    </message>
    <message>
        <source>Click on a house on the map to see it in 3D</source>
        <translation>Klik op de kaart op een huis om het in 3D te zien</translation>
    </message>
    <message>
        <source>Shadows</source>
        <translation>Schaduw</translation>
    </message>
    <message>
        <source>Cables and pipes</source>
        <translation>Kabels en leidingen</translation>
    </message>
    <message>
        <source>Sun:</source>
        <translation>Zon:</translation>
    </message>
    <message>
        <source>Beside it:</source>
        <translation>Ernaast:</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niets</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Afbeelding</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-afbeeldingen (*.png)</translation>
    </message>
    <message>
        <source>Folder for the film and its pictures</source>
        <translation>Map voor de film en de beelden</translation>
    </message>
    <message>
        <source>See the whole study from above</source>
        <translation>De hele studie van boven bekijken</translation>
    </message>
    <message>
        <source>Stand in a street and look along it</source>
        <translation>In een straat staan en erlangs kijken</translation>
    </message>
    <message>
        <source>Draw the shadows of buildings and trees; without them, the view is faster</source>
        <translation>De schaduw van gebouwen en bomen tekenen; zonder is het beeld sneller</translation>
    </message>
    <message>
        <source>Look through the ground at what lies below it</source>
        <translation>Door de grond heen kijken naar wat eronder ligt</translation>
    </message>
    <message>
        <source>Another variant in a second view, with the same camera, time and sun</source>
        <translation>Een andere variant in een tweede beeld, met dezelfde camera, tijd en zon</translation>
    </message>
    <message>
        <source>Save what you see as a picture</source>
        <translation>Wat u ziet als afbeelding opslaan</translation>
    </message>
    <message>
        <source>Make a film of all moments, as you see them now</source>
        <translation>Een film maken van alle momenten, zoals u ze nu ziet</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>Adres:</translation>
    </message>
    <message>
        <source>You clicked outside the study: click on a house in it.</source>
        <translation>U klikte buiten de studie: klik op een huis erin.</translation>
    </message>
    <message>
        <source>&apos;{variant}&apos; has no &apos;{title}&apos;: run the scenario &apos;{scenario}&apos; on it too.</source>
        <translation>'{variant}' heeft geen '{title}': draai het scenario '{scenario}' ook daarop.</translation>
    </message>
    <message>
        <source>View:</source>
        <translation>Beeld:</translation>
    </message>
    <message>
        <source>On the ground:</source>
        <translation>Op de grond:</translation>
    </message>
</context>
<context>
    <name>Score330300</name>
    <message>
        <source>Score 3-30-300</source>
        <translation>3-30-300-score</translation>
    </message>
    <message>
        <source>Trees</source>
        <translation>Bomen</translation>
    </message>
    <message>
        <source>Which homes see 3 trees, have 30 % canopy around, and green within 300 m?</source>
        <translation>Welke woningen zien 3 bomen, hebben 30 % kroonbedekking om zich heen, en groen binnen 300 m?</translation>
    </message>
    <message>
        <source>Homes</source>
        <translation>Woningen</translation>
    </message>
    <message>
        <source>Share of the homes that meet the 3 (%)</source>
        <translation>Aandeel woningen dat aan de 3 voldoet (%)</translation>
    </message>
    <message>
        <source>Share of the homes that meet the 30 (%)</source>
        <translation>Aandeel woningen dat aan de 30 voldoet (%)</translation>
    </message>
    <message>
        <source>Share of the homes that meet the 300 (%)</source>
        <translation>Aandeel woningen dat aan de 300 voldoet (%)</translation>
    </message>
    <message>
        <source>Share of the homes that meet all three (%)</source>
        <translation>Aandeel woningen dat aan alle drie voldoet (%)</translation>
    </message>
    <message>
        <source>Homes of which a rule is not known</source>
        <translation>Woningen waarvan een regel niet bekend is</translation>
    </message>
    <message>
        <source>Mean mark of the homes (0 to 10)</source>
        <translation>Gemiddeld cijfer van de woningen (0 tot 10)</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>Scholen</translation>
    </message>
    <message>
        <source>Share of the schools that meet all three (%)</source>
        <translation>Aandeel scholen dat aan alle drie voldoet (%)</translation>
    </message>
    <message>
        <source>Work places</source>
        <translation>Werklocaties</translation>
    </message>
    <message>
        <source>Share of the work places that meet all three (%)</source>
        <translation>Aandeel werklocaties dat aan alle drie voldoet (%)</translation>
    </message>
    <message>
        <source>Care places</source>
        <translation>Zorglocaties</translation>
    </message>
    <message>
        <source>Share of the care places that meet all three (%)</source>
        <translation>Aandeel zorglocaties dat aan alle drie voldoet (%)</translation>
    </message>
    <message>
        <source>Nobody has a way to public green that is large enough.</source>
        <translation>Voor niemand is er een route naar openbaar groen dat groot genoeg is.</translation>
    </message>
    <message>
        <source>A tree that counts</source>
        <translation>Een boom die telt</translation>
    </message>
    <message>
        <source>The way to green</source>
        <translation>De route naar groen</translation>
    </message>
    <message>
        <source>Not known of all rules</source>
        <translation>Niet van alle regels bekend</translation>
    </message>
    <message>
        <source>{count} of the three rules met</source>
        <translation>Aan {count} van de drie regels voldaan</translation>
    </message>
    <message>
        <source>Homes that meet all three: {definition}</source>
        <translation>Woningen die aan alle drie voldoen: {definition}</translation>
    </message>
    <message>
        <source>No homes of which all is known</source>
        <translation>Geen woningen waarvan alles bekend is</translation>
    </message>
    <message>
        <source>{who}: {count}, of which meet the {shares}. A rule is not known of {unknown}.</source>
        <translation>{who}: {count}, waarvan voldoet aan de {shares}. Van {unknown} is een regel niet bekend.</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definitie</translation>
    </message>
    <message>
        <source>Whose three rules the homes are judged by.</source>
        <translation>Met wiens drie regels de woningen worden beoordeeld.</translation>
    </message>
    <message>
        <source>Score of homes</source>
        <translation>Score van woningen</translation>
    </message>
    <message>
        <source>Homes, schools, work and care places with their own fields, the trees that count, the canopy (%), the distance to green (m), which rules they meet and how many, and Cobra&apos;s marks.</source>
        <translation>Woningen, scholen, werk- en zorglocaties met hun eigen velden, de bomen die tellen, de kroonbedekking (%), de afstand tot groen (m), aan welke regels ze voldoen en aan hoeveel, en de cijfers van Cobra.</translation>
    </message>
    <message>
        <source>Score of neighbourhoods</source>
        <translation>Score van buurten</translation>
    </message>
    <message>
        <source>The neighbourhoods with the share (%) of their homes that meet each rule and all.</source>
        <translation>De buurten met het aandeel (%) van hun woningen dat aan elke regel en aan alle voldoet.</translation>
    </message>
    <message>
        <source>What explains the score</source>
        <translation>Wat de score verklaart</translation>
    </message>
    <message>
        <source>&lt;p&gt;Judges every home by the rule 3-30-300: at least 3 trees, 30 % canopy, and 300 m to public green. It does what &lt;b&gt;Trees in sight&lt;/b&gt;, &lt;b&gt;Canopy cover&lt;/b&gt; and &lt;b&gt;Access to green&lt;/b&gt; do, by one definition; use these for thresholds of your own, fences and more details.&lt;/p&gt;&lt;h3&gt;The definition is part of the result&lt;/h3&gt;&lt;p&gt;The same homes meet a rule or not by the definition that is used; the legend states it. &lt;b&gt;Visible from the window&lt;/b&gt;: 3 trees with a crown of at least 28 m² within 30 m, in sight past buildings and crowns from any storey; 30 % canopy in the neighbourhood; 1 ha of green within 300 m on foot. That these go together is our own default. &lt;b&gt;Cobra&lt;/b&gt;: 3 such crowns within 25 m, seen or not; 30 % within 500 m; 1 ha within 300 m on foot. &lt;b&gt;Nieuwenhuijsen&lt;/b&gt; (unconfirmed): 3 trees within 15 m; 30 % within 500 m; 0.5 ha within 300 m as the crow flies. &lt;b&gt;Handbook minimum&lt;/b&gt;: 3 such crowns within 30 m (the width is our own default), seen or not; 30 % in the neighbourhood; 0.5 ha within 300 m on foot. &lt;b&gt;Compare definitions&lt;/b&gt; puts them side by side.&lt;/p&gt;&lt;h3&gt;Rules met&lt;/h3&gt;&lt;p&gt;A rule of which nothing is known for a home is neither met nor failed, as where no neighbourhood lies; then the number of rules met is not known either. A home with no way to green does not meet the 300. Shares are those of the homes of which the rule is known, by their dwellings. Schools, work and care places are counted apart, each building once, by the field &lt;i&gt;use&lt;/i&gt; and the table place_groups.csv.&lt;/p&gt;&lt;h3&gt;Marks&lt;/h3&gt;&lt;p&gt;Marks from 0 to 10 as Cobra Groeninzicht gives them, from the measures of the definition that you choose: only with &lt;b&gt;Cobra&lt;/b&gt; are they comparable with Cobra's. Trees: 0 gives 1, 1 gives 3, 2 gives 5, 6 gives 9, 7 or more 10; for 3, 4 and 5 the source gives no marks, and 6, 7 and 8 are our own reading. Canopy: the share (%) divided by 5. Green: 10 up to 100 m and 0.02 less for each metre beyond. The total counts them for a quarter, a half and a quarter. That the class of a total is that of its whole mark is our own reading. A home with no way to green has no mark for it and none in total, so it is left out of the mean mark.&lt;/p&gt;&lt;h3&gt;What it cannot show&lt;/h3&gt;&lt;p&gt;Beyond the ground and land cover nothing is known: homes near the edge have fewer trees and less canopy than in truth. Paths and green are used up to 3 km beyond it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Beoordeelt elke woning met de 3-30-300-regel: minstens 3 bomen, 30 % kroonbedekking, en 300 m tot openbaar groen. Het doet wat &lt;b&gt;Bomen in zicht&lt;/b&gt;, &lt;b&gt;Kroonbedekking&lt;/b&gt; en &lt;b&gt;Bereikbaarheid van groen&lt;/b&gt; doen, met één definitie; gebruik die voor eigen drempelwaarden, hekken en meer details.&lt;/p&gt;&lt;h3&gt;De definitie hoort bij het resultaat&lt;/h3&gt;&lt;p&gt;Of dezelfde woningen aan een regel voldoen, hangt af van de definitie die wordt gebruikt; de legenda noemt haar. &lt;b&gt;Visible from the window&lt;/b&gt; (zichtbaar vanuit het raam): 3 bomen met een kroon van minstens 28 m² binnen 30 m, zichtbaar langs gebouwen en kronen vanaf een willekeurige bouwlaag; 30 % kroonbedekking in de buurt; 1 ha groen binnen 300 m lopen. Dat deze bij elkaar horen, is een eigen keuze van de plug-in. &lt;b&gt;Cobra&lt;/b&gt;: 3 zulke kronen binnen 25 m, zichtbaar of niet; 30 % binnen 500 m; 1 ha binnen 300 m lopen. &lt;b&gt;Nieuwenhuijsen&lt;/b&gt; (niet bevestigd): 3 bomen binnen 15 m; 30 % binnen 500 m; 0,5 ha binnen 300 m hemelsbreed. &lt;b&gt;Handbook minimum&lt;/b&gt; (minimum uit het handboek): 3 zulke kronen binnen 30 m (de breedte is een eigen keuze van de plug-in), zichtbaar of niet; 30 % in de buurt; 0,5 ha binnen 300 m lopen. &lt;b&gt;Definities vergelijken&lt;/b&gt; zet ze naast elkaar.&lt;/p&gt;&lt;h3&gt;Regels waaraan is voldaan&lt;/h3&gt;&lt;p&gt;Een regel waarvan voor een woning niets bekend is, telt niet als gehaald en niet als gemist, zoals waar geen buurt ligt; dan is ook het aantal regels waaraan is voldaan niet bekend. Een woning zonder route naar groen voldoet niet aan de 300. Aandelen gaan over de woningen waarvan de regel bekend is, naar het aantal woningen. Scholen, werk- en zorglocaties worden apart geteld, elk gebouw één keer, naar het veld &lt;i&gt;use&lt;/i&gt; (gebruik) en de tabel place_groups.csv.&lt;/p&gt;&lt;h3&gt;Cijfers&lt;/h3&gt;&lt;p&gt;Cijfers van 0 tot 10 zoals Cobra Groeninzicht ze geeft, uit de maten van de definitie die u kiest: alleen met &lt;b&gt;Cobra&lt;/b&gt; zijn ze te vergelijken met die van Cobra. Bomen: 0 geeft een 1, 1 een 3, 2 een 5, 6 een 9, 7 of meer een 10; voor 3, 4 en 5 geeft de bron geen cijfers, en 6, 7 en 8 zijn een eigen uitleg van de plug-in. Kroonbedekking: het aandeel (%) gedeeld door 5. Groen: 10 tot 100 m en 0,02 minder voor elke meter verder. Het totaal telt ze voor een kwart, de helft en een kwart. Dat de klasse van een totaal die van het hele cijfer is, is een eigen uitleg van de plug-in. Een woning zonder route naar groen heeft daarvoor geen cijfer en ook geen totaal, en telt dus niet mee in het gemiddelde cijfer.&lt;/p&gt;&lt;h3&gt;Wat het niet kan laten zien&lt;/h3&gt;&lt;p&gt;Buiten het maaiveld en de bodembedekking is niets bekend: woningen bij de rand hebben minder bomen en minder kroonbedekking dan in werkelijkheid. Paden en groen worden tot 3 km daarbuiten gebruikt.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Lines from each home to the trees that count for it (rule 3: the number of the feature of the tree, and the lowest storey that sees it), and its way to green (rule 300), with their length (m).</source>
        <translation>Lijnen van elke woning naar de bomen die ervoor tellen (regel 3: het nummer van het object van de boom, en de laagste bouwlaag die hem ziet), en de route naar groen (regel 300), met hun lengte (m).</translation>
    </message>
</context>
<context>
    <name>ScoreLayers</name>
    <message>
        <source>Land cover (codes)</source>
        <translation>Bodembedekking (codes)</translation>
    </message>
    <message>
        <source>Codes of the table of land cover, on the grid of the ground: what of it is water.</source>
        <translation>Codes uit de tabel met bodembedekking, op het raster van het maaiveld: wat daarvan water is.</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebouwen</translation>
    </message>
    <message>
        <source>All buildings, with height (m) or storeys: they hide trees. Those with dwellings above 0 are homes, by that number; without a field dwellings each is one home. The field use tells which are a school, work or a care place.</source>
        <translation>Alle gebouwen, met height (hoogte, m) of storeys (bouwlagen): ze verbergen bomen. Die met dwellings (aantal woningen) boven 0 zijn woningen, naar dat aantal; zonder veld dwellings is elk gebouw één woning. Het veld use (gebruik) zegt welke een school, werk- of zorglocatie zijn.</translation>
    </message>
    <message>
        <source>Trees</source>
        <translation>Bomen</translation>
    </message>
    <message>
        <source>Trees with height and crown_diameter (m), and crown_base (m) where it is known.</source>
        <translation>Bomen met height (hoogte) en crown_diameter (kroondiameter), in m, en crown_base (onderkant van de kroon, m) waar die bekend is.</translation>
    </message>
    <message>
        <source>Neighbourhoods</source>
        <translation>Buurten</translation>
    </message>
    <message>
        <source>Areas in which canopy is measured and homes are counted.</source>
        <translation>Vlakken waarin kroonbedekking wordt gemeten en woningen worden geteld.</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Paden</translation>
    </message>
    <message>
        <source>Streets and paths. The fields modes (such as walk,cycle,drive; empty is open to walkers) and level (0 is the ground) are used where they are there.</source>
        <translation>Straten en paden. De velden modes (zoals walk,cycle,drive: lopen, fietsen, rijden; leeg is open voor voetgangers) en level (0 is maaiveld) worden gebruikt als ze er zijn.</translation>
    </message>
    <message>
        <source>Green spaces</source>
        <translation>Groen</translation>
    </message>
    <message>
        <source>Parks and other green. Where there is a field public, only true counts.</source>
        <translation>Parken en ander groen. Als er een veld public (openbaar) is, telt alleen true (waar).</translation>
    </message>
    <message>
        <source>Vegetation height (m)</source>
        <translation>Vegetatiehoogte (m)</translation>
    </message>
    <message>
        <source>Height above the ground, on its grid: what is at least 2.5 m high is canopy. Empty: the crowns of the trees are the canopy, as a plan that plants or fells trees needs.</source>
        <translation>Hoogte boven het maaiveld, op het raster daarvan: wat minstens 2,5 m hoog is, is kroonbedekking. Leeg: de kronen van de bomen zijn de kroonbedekking, zoals een plan dat bomen plant of kapt nodig heeft.</translation>
    </message>
    <message>
        <source>Ground level (m)</source>
        <translation>Maaiveldhoogte (m)</translation>
    </message>
    <message>
        <source>Ground without buildings and trees (m above datum), filled below buildings.</source>
        <translation>Maaiveld zonder gebouwen en bomen (m t.o.v. NAP), gevuld onder gebouwen.</translation>
    </message>
    <message>
        <source>{name}: of {count} homes only a part is known of where the canopy is measured, as that reaches beyond the land cover.</source>
        <translation>{name}: van {count} woningen is maar een deel bekend van waar de kroonbedekking wordt gemeten, omdat dat tot buiten de bodembedekking reikt.</translation>
    </message>
</context>
<context>
    <name>Shadows</name>
    <message>
        <source>Shadows</source>
        <translation>Schaduw</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Hitte</translation>
    </message>
    <message>
        <source>Where do buildings, trees and shade sails cast their shadow, at a moment and over the day?</source>
        <translation>Waar werpen gebouwen, bomen en schaduwdoeken hun schaduw, op een moment en over de dag?</translation>
    </message>
    <message>
        <source>&lt;p&gt;Casts the shadows of ground, buildings, trees and shade sails: at one moment, and over the day of that moment.&lt;/p&gt;&lt;h3&gt;Method&lt;/h3&gt;&lt;p&gt;The sun stands where it does at the middle of the area (Meeus 1998, within 0.02°), seen from the north of the grid. Every cell is looked at along the ray to the sun. Light passes under crowns and sails; in leaf, crowns let 3 % of it through (Konarska et al. 2014). The map tells which share of the direct sun is kept off: 0 in the sun, 1 in full shade.&lt;/p&gt;&lt;h3&gt;Over the day&lt;/h3&gt;&lt;p&gt;Shade at each step from midnight on, as bands that QGIS's temporal controller plays by the clock of the place; the hours of sun (h), which count a step for each band; and the share of the day in shade. The sun below 2° casts no shadow here: all is shade then.&lt;/p&gt;&lt;h3&gt;What it cannot show&lt;/h3&gt;&lt;p&gt;Clouds, and the light that comes from the sky and from walls. Heights are those of the cells' centres: the edge of a shadow is right to a cell. What stands outside the area casts no shadow into it: let the area reach a few hundred metres farther than what you want to know.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Berekent de schaduw van maaiveld, gebouwen, bomen en schaduwdoeken: op één moment, en over de dag van dat moment.&lt;/p&gt;&lt;h3&gt;Methode&lt;/h3&gt;&lt;p&gt;De zon staat zoals in het midden van het gebied (Meeus 1998, binnen 0,02°), gezien vanaf het noorden van het raster. Voor elke cel wordt langs de straal naar de zon gekeken. Licht valt onder kronen en doeken door; in blad laten kronen er 3 % van door (Konarska e.a. 2014). De kaart zegt welk deel van de directe zon wordt tegengehouden: 0 in de zon, 1 in volle schaduw.&lt;/p&gt;&lt;h3&gt;Over de dag&lt;/h3&gt;&lt;p&gt;Schaduw op elke stap vanaf middernacht, als banden die Tijdbeheer in QGIS volgens de klok ter plaatse afspeelt; de zonuren (uur), waarin elke band voor één stap telt; en het deel van de dag in de schaduw. Een zon lager dan 2° werpt hier geen schaduwen: dan is alles schaduw.&lt;/p&gt;&lt;h3&gt;Wat het niet kan laten zien&lt;/h3&gt;&lt;p&gt;Wolken, en het licht dat van de hemel en van muren komt. Hoogten zijn die van het midden van de cellen: de rand van een schaduw klopt op een cel na. Wat buiten het gebied staat, werpt er geen schaduw in: laat het gebied een paar honderd meter verder reiken dan wat u wilt weten.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Shade at the moment</source>
        <translation>Schaduw op het gekozen moment</translation>
    </message>
    <message>
        <source>Share of the direct sun that is kept off at the moment (0 to 1).</source>
        <translation>Deel van de directe zon dat op het gekozen moment wordt tegengehouden (0 tot 1).</translation>
    </message>
    <message>
        <source>Shade over the day</source>
        <translation>Schaduw over de dag</translation>
    </message>
    <message>
        <source>The same at each step of the day, a band each.</source>
        <translation>Hetzelfde op elke stap van de dag, één band per stap.</translation>
    </message>
    <message>
        <source>Hours of sun (h)</source>
        <translation>Zonuren (uur)</translation>
    </message>
    <message>
        <source>How long each place has sun on this day (h).</source>
        <translation>Hoe lang elke plek op deze dag zon heeft (uur).</translation>
    </message>
    <message>
        <source>Share of the day in shade</source>
        <translation>Deel van de dag in de schaduw</translation>
    </message>
    <message>
        <source>Share of the time between sunrise and sunset that each place is in the shade (0 to 1).</source>
        <translation>Deel van de tijd tussen zonsopkomst en zonsondergang dat elke plek in de schaduw ligt (0 tot 1).</translation>
    </message>
    <message>
        <source>Step over the day (min)</source>
        <translation>Stap over de dag (min)</translation>
    </message>
    <message>
        <source>Time between the bands of the day (min). Hours of sun are right to about half a step.</source>
        <translation>Tijd tussen de banden van de dag (min). Zonuren kloppen op ongeveer een halve stap na.</translation>
    </message>
    <message>
        <source>Shade on open ground at the moment (%)</source>
        <translation>Schaduw op open maaiveld op het gekozen moment (%)</translation>
    </message>
    <message>
        <source>Altitude of the sun at the moment (degrees)</source>
        <translation>Zonshoogte op het gekozen moment (graden)</translation>
    </message>
    <message>
        <source>Azimuth of the sun at the moment (degrees from true north)</source>
        <translation>Azimut van de zon op het gekozen moment (graden vanaf het ware noorden)</translation>
    </message>
    <message>
        <source>Mean hours of sun on open ground (h)</source>
        <translation>Gemiddeld aantal zonuren op open maaiveld (uur)</translation>
    </message>
    <message>
        <source>Hours of sun where nothing stands in the way (h)</source>
        <translation>Zonuren waar niets in de weg staat (uur)</translation>
    </message>
    <message>
        <source>At {time} the sun is lower than {altitude:g}°: all is shade.</source>
        <translation>Op {time} staat de zon lager dan {altitude:g}°: alles is schaduw.</translation>
    </message>
</context>
<context>
    <name>SightLayers</name>
    <message>
        <source>The buildings have no field dwellings: each counts as one home.</source>
        <translation>De gebouwen hebben geen veld dwellings (aantal woningen): elk gebouw telt als één woning.</translation>
    </message>
    <message>
        <source>{count} buildings lie outside the ground and are left out.</source>
        <translation>{count} gebouwen liggen buiten het maaiveld en worden weggelaten.</translation>
    </message>
    <message>
        <source>{count} buildings have no height: they are 3 m high for each storey, at least one.</source>
        <translation>{count} gebouwen hebben geen hoogte: ze gelden als 3 m hoog per bouwlaag, met minstens één bouwlaag.</translation>
    </message>
    <message>
        <source>{count} trees have no height or no crown_diameter and are left out.</source>
        <translation>{count} bomen hebben geen height (hoogte) of geen crown_diameter (kroondiameter) en worden weggelaten.</translation>
    </message>
    <message>
        <source>{count} homes lie within {radius:g} m of the edge of the ground: they may see more trees than are counted, as those beyond it do not exist.</source>
        <translation>{count} woningen liggen binnen {radius:g} m van de rand van het maaiveld: ze zien misschien meer bomen dan er zijn geteld, want die erbuiten bestaan niet.</translation>
    </message>
    <message>
        <source>{count} trees stand where the height of the ground is not known: nobody sees them.</source>
        <translation>{count} bomen staan waar de hoogte van het maaiveld niet bekend is: niemand ziet ze.</translation>
    </message>
    <message>
        <source>{name}: there are none in the area.</source>
        <translation>{name}: daarvan zijn er geen in het gebied.</translation>
    </message>
</context>
<context>
    <name>SkyViewFactor</name>
    <message>
        <source>Sky view</source>
        <translation>Hemelzicht</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Hitte</translation>
    </message>
    <message>
        <source>How much of the sky does each place see, past buildings and through trees?</source>
        <translation>Hoeveel van de hemel ziet elke plek, langs gebouwen en door bomen heen?</translation>
    </message>
    <message>
        <source>Sky view factor</source>
        <translation>Hemelzichtfactor (sky view factor)</translation>
    </message>
    <message>
        <source>Share of the sky&apos;s light that reaches the ground, past buildings and through crowns (0 to 1).</source>
        <translation>Deel van het licht van de hemel dat het maaiveld bereikt, langs gebouwen en door kronen heen (0 tot 1).</translation>
    </message>
    <message>
        <source>Sky view factor past buildings alone</source>
        <translation>Hemelzichtfactor met alleen gebouwen</translation>
    </message>
    <message>
        <source>The same without trees, shade sails and pergolas (0 to 1).</source>
        <translation>Hetzelfde zonder bomen, schaduwdoeken en pergola's (0 tot 1).</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>The sky in 153 patches, or the horizon in a number of directions, which does not see trees.</source>
        <translation>De hemel in 153 vlakken (patches), of de horizon in een aantal richtingen (horizon), die geen bomen ziet.</translation>
    </message>
    <message>
        <source>Directions of the horizon</source>
        <translation>Richtingen van de horizon</translation>
    </message>
    <message>
        <source>Number of directions for the method &apos;horizon&apos;. The default, 64, is our own choice.</source>
        <translation>Aantal richtingen voor de methode 'horizon'. De standaard, 64, is een eigen keuze van de plug-in.</translation>
    </message>
    <message>
        <source>Mean sky view factor of open ground</source>
        <translation>Gemiddelde hemelzichtfactor van open maaiveld</translation>
    </message>
    <message>
        <source>Mean sky view factor of open ground past buildings alone</source>
        <translation>Gemiddelde hemelzichtfactor van open maaiveld met alleen gebouwen</translation>
    </message>
    <message>
        <source>&lt;p&gt;The sky view factor is the share (0 to 1) of the light of a uniform sky that reaches a horizontal plane on the ground: 1 in an open field, less in a street. Where it is small, heat cannot leave at night.&lt;/p&gt;&lt;h3&gt;Method&lt;/h3&gt;&lt;p&gt;&lt;i&gt;patches&lt;/i&gt;: the sky in 153 patches, as in UMEP and SOLWEIG (Lindberg &amp; Grimmond 2011). Buildings and ground hide a patch. Crowns let part of its light through, and light passes under a crown. &lt;i&gt;horizon&lt;/i&gt;: from the horizon in a number of directions (Dozier &amp; Frew 1990), past ground and buildings alone.&lt;/p&gt;&lt;h3&gt;What it cannot show&lt;/h3&gt;&lt;p&gt;Heights are those of the cells' centres, so a street looks up to one cell wider than it is: take small cells for narrow streets. What stands outside the area is not seen: let the area reach a few hundred metres farther than what you want to know. On a roof the value is that of the roof. Patches of 12° are coarse: at a single place beside a long wall they can be 0.03 off, on average over a street 0.01; the horizon is right to 0.01.&lt;/p&gt;</source>
        <translation>&lt;p&gt;De hemelzichtfactor (sky view factor) is het deel (0 tot 1) van het licht van een gelijkmatige hemel dat een horizontaal vlak op het maaiveld bereikt: 1 in een open veld, minder in een straat. Waar de factor klein is, kan warmte 's nachts niet weg.&lt;/p&gt;&lt;h3&gt;Methode&lt;/h3&gt;&lt;p&gt;&lt;i&gt;patches&lt;/i&gt; (hemelvlakken): de hemel in 153 vlakken, zoals in UMEP en SOLWEIG (Lindberg &amp; Grimmond 2011). Gebouwen en maaiveld verbergen een hemelvlak. Kronen laten een deel van het licht ervan door, en er valt licht onder een kroon door. &lt;i&gt;horizon&lt;/i&gt;: uit de horizon in een aantal richtingen (Dozier &amp; Frew 1990), alleen langs maaiveld en gebouwen.&lt;/p&gt;&lt;h3&gt;Wat het niet kan laten zien&lt;/h3&gt;&lt;p&gt;Hoogten zijn die van het midden van de cellen, dus een straat lijkt tot één cel breder dan zij is: neem kleine cellen voor smalle straten. Wat buiten het gebied staat, wordt niet gezien: laat het gebied een paar honderd meter verder reiken dan wat u wilt weten. Op een dak is de waarde die van het dak. Hemelvlakken van 12° zijn grof: op één plek naast een lange muur kunnen ze er 0,03 naast zitten, gemiddeld over een straat 0,01; de horizon klopt op 0,01.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>StormWords</name>
    <message>
        <source>{minutes} minutes</source>
        <translation>{minutes} minuten</translation>
    </message>
    <message>
        <source>{hours} hours</source>
        <translation>{hours} uur</translation>
    </message>
    <message>
        <source>{name}: {total} mm in {duration}</source>
        <translation>{name}: {total} mm in {duration}</translation>
    </message>
    <message>
        <source>a duration outside the statistics</source>
        <translation>een duur buiten de statistiek</translation>
    </message>
    <message>
        <source>more than twice a year</source>
        <translation>vaker dan twee keer per jaar</translation>
    </message>
    <message>
        <source>once in {years} years (extrapolated)</source>
        <translation>eens in de {years} jaar (geëxtrapoleerd)</translation>
    </message>
    <message>
        <source>once in {years} years</source>
        <translation>eens in de {years} jaar</translation>
    </message>
</context>
<context>
    <name>StudyAlgorithm</name>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Study folder</source>
        <translation>Map van de studie</translation>
    </message>
    <message>
        <source>The folder of a study, as &apos;Create study&apos; makes it.</source>
        <translation>De map van een studie, zoals 'Studie aanmaken' die maakt.</translation>
    </message>
</context>
<context>
    <name>StudyStep</name>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>A district to try everything on</source>
        <translation>Een wijk om alles op uit te proberen</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Nieuw…</translation>
    </message>
    <message>
        <source>A study of layers in the project</source>
        <translation>Een studie van lagen in het project</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Openen…</translation>
    </message>
    <message>
        <source>The folder of a study</source>
        <translation>De map van een studie</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recent</translation>
    </message>
    <message>
        <source>Studies that you opened last</source>
        <translation>Studies die u het laatst opende</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Nog geen</translation>
    </message>
    <message>
        <source>Begin with the demo district, or with your own layers.</source>
        <translation>Begin met de voorbeeldwijk, of met uw eigen lagen.</translation>
    </message>
    <message>
        <source>&lt;b&gt;{title}&lt;/b&gt;&lt;br&gt;{width:.0f} × {height:.0f} m, cells of {cell:g} m, {crs}</source>
        <translation>&lt;b&gt;{title}&lt;/b&gt;&lt;br&gt;{width:.0f} × {height:.0f} m, cellen van {cell:g} m, {crs}</translation>
    </message>
    <message>
        <source>The study that was open last is not in its place: {folder}</source>
        <translation>De studie die het laatst open was, staat niet meer op haar plaats: {folder}</translation>
    </message>
</context>
<context>
    <name>SunClock</name>
    <message>
        <source>Date of the sun</source>
        <translation>Datum van de zon</translation>
    </message>
    <message>
        <source>Hour of the sun</source>
        <translation>Uur van de zon</translation>
    </message>
    <message>
        <source>Sun and shadow by the clocks of {zone}, summer time included. Heat and shade take it along.</source>
        <translation>Zon en schaduw volgens de klok van {zone}, zomertijd meegerekend. Hitte en schaduw in de tijd nemen de zon mee.</translation>
    </message>
</context>
<context>
    <name>Themes</name>
    <message>
        <source>Water</source>
        <translation>Water</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Hitte</translation>
    </message>
    <message>
        <source>Trees</source>
        <translation>Bomen</translation>
    </message>
</context>
<context>
    <name>TimePlayer</name>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauzeren</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Afspelen</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>{time} h</source>
        <translation>{time} u</translation>
    </message>
</context>
<context>
    <name>TreeSight</name>
    <message>
        <source>Trees in sight</source>
        <translation>Bomen in zicht</translation>
    </message>
    <message>
        <source>Trees</source>
        <translation>Bomen</translation>
    </message>
    <message>
        <source>Which trees do people see from their homes, and do all homes see three?</source>
        <translation>Welke bomen zien mensen vanuit hun woning, en zien alle woningen er drie?</translation>
    </message>
    <message>
        <source>Homes</source>
        <translation>Woningen</translation>
    </message>
    <message>
        <source>Homes that are not judged</source>
        <translation>Woningen die niet zijn beoordeeld</translation>
    </message>
    <message>
        <source>Homes that see enough trees</source>
        <translation>Woningen die genoeg bomen zien</translation>
    </message>
    <message>
        <source>Share of the homes that see enough trees (%)</source>
        <translation>Aandeel woningen dat genoeg bomen ziet (%)</translation>
    </message>
    <message>
        <source>Mean number of trees seen from a home</source>
        <translation>Gemiddeld aantal zichtbare bomen per woning</translation>
    </message>
    <message>
        <source>Median number of trees seen from a home</source>
        <translation>Mediaan van het aantal zichtbare bomen per woning</translation>
    </message>
    <message>
        <source>Share of the schools that see enough trees (%)</source>
        <translation>Aandeel scholen dat genoeg bomen ziet (%)</translation>
    </message>
    <message>
        <source>Share of the places of work that see enough trees (%)</source>
        <translation>Aandeel werklocaties dat genoeg bomen ziet (%)</translation>
    </message>
    <message>
        <source>Share of the care places that see enough trees (%)</source>
        <translation>Aandeel zorglocaties dat genoeg bomen ziet (%)</translation>
    </message>
    <message>
        <source>Trees left out because their size is not known</source>
        <translation>Weggelaten bomen omdat hun maten niet bekend zijn</translation>
    </message>
    <message>
        <source>ground floor</source>
        <translation>begane grond</translation>
    </message>
    <message>
        <source>first floor</source>
        <translation>eerste verdieping</translation>
    </message>
    <message>
        <source>second floor</source>
        <translation>tweede verdieping</translation>
    </message>
    <message>
        <source>third floor or higher</source>
        <translation>derde verdieping of hoger</translation>
    </message>
    <message>
        <source>within the radius, seen or not</source>
        <translation>binnen de straal, zichtbaar of niet</translation>
    </message>
    <message>
        <source>{definition} as a measured surface shows them</source>
        <translation>{definition}, zoals een gemeten oppervlak het laat zien</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>niet beoordeeld</translation>
    </message>
    <message>
        <source>Homes that meet: {definition}</source>
        <translation>Woningen die voldoen aan: {definition}</translation>
    </message>
    <message>
        <source>{definition}. {meeting} of {count} homes ({share:.1f} %) meet this; {unknown} others are not judged. The mean is {mean:.1f} trees, and half of the homes have {median:g} or fewer.</source>
        <translation>{definition}. {meeting} van {count} woningen ({share:.1f} %) voldoen hieraan; {unknown} andere zijn niet beoordeeld. Het gemiddelde is {mean:.1f} bomen, en de helft van de woningen heeft er {median:g} of minder.</translation>
    </message>
    <message>
        <source>Ground level (m)</source>
        <translation>Maaiveldhoogte (m)</translation>
    </message>
    <message>
        <source>Ground without buildings and trees (m above datum), filled below buildings.</source>
        <translation>Maaiveld zonder gebouwen en bomen (m t.o.v. NAP), gevuld onder gebouwen.</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebouwen</translation>
    </message>
    <message>
        <source>All buildings, with height (m) or storeys: they hide trees. Those with dwellings above 0 are homes, by that number; without a field dwellings each is one home. The field use tells which are a school, work or a care place.</source>
        <translation>Alle gebouwen, met height (hoogte, m) of storeys (bouwlagen): ze verbergen bomen. Die met dwellings (aantal woningen) boven 0 zijn woningen, naar dat aantal; zonder veld dwellings is elk gebouw één woning. Het veld use (gebruik) zegt welke een school, werk- of zorglocatie zijn.</translation>
    </message>
    <message>
        <source>Trees with height and crown_diameter (m), and crown_base (m) where it is known. Those without one of the first two are left out.</source>
        <translation>Bomen met height (hoogte) en crown_diameter (kroondiameter), in m, en crown_base (onderkant van de kroon, m) waar die bekend is. Bomen zonder een van de eerste twee worden weggelaten.</translation>
    </message>
    <message>
        <source>Neighbourhoods</source>
        <translation>Buurten</translation>
    </message>
    <message>
        <source>Areas in each of which the homes are counted.</source>
        <translation>Vlakken waarin telkens de woningen worden geteld.</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definitie</translation>
    </message>
    <message>
        <source>Whose rule is used where the advanced parameters are left empty.</source>
        <translation>Wiens regel wordt gebruikt waar de geavanceerde parameters leeg zijn.</translation>
    </message>
    <message>
        <source>Radius (m)</source>
        <translation>Straal (m)</translation>
    </message>
    <message>
        <source>How far (m) a tree may be from the façade. Empty: that of the definition.</source>
        <translation>Hoe ver (m) een boom van de gevel mag staan. Leeg: die van de definitie.</translation>
    </message>
    <message>
        <source>Least crown (m²)</source>
        <translation>Kleinste kroon (m²)</translation>
    </message>
    <message>
        <source>Smaller crowns do not count, but they hide. Empty: that of the definition.</source>
        <translation>Kleinere kronen tellen niet, maar verbergen wel. Leeg: die van de definitie.</translation>
    </message>
    <message>
        <source>Distance measured to</source>
        <translation>Afstand gemeten tot</translation>
    </message>
    <message>
        <source>The stem of the tree, or the edge of its crown. Empty: by the definition.</source>
        <translation>De stam van de boom (stem), of de rand van de kroon (crown edge). Leeg: volgens de definitie.</translation>
    </message>
    <message>
        <source>What hides a tree</source>
        <translation>Wat een boom verbergt</translation>
    </message>
    <message>
        <source>Nothing counts every tree within the radius, in sight or not. Empty: by the definition.</source>
        <translation>Bij nothing (niets) telt elke boom binnen de straal, zichtbaar of niet; anders verbergen gebouwen (buildings), of gebouwen en kronen (buildings and crowns). Leeg: volgens de definitie.</translation>
    </message>
    <message>
        <source>Storeys that look out</source>
        <translation>Bouwlagen die uitkijken</translation>
    </message>
    <message>
        <source>All of a building, or the ground floor alone. Empty: by the definition.</source>
        <translation>Alle bouwlagen van een gebouw (all), of alleen de begane grond (ground floor). Leeg: volgens de definitie.</translation>
    </message>
    <message>
        <source>Distance between eyes along a façade (m)</source>
        <translation>Afstand tussen ogen langs een gevel (m)</translation>
    </message>
    <message>
        <source>At most this far apart. The default, 2.5 m, is our own choice.</source>
        <translation>Hoogstens zo ver uit elkaar. De standaard, 2,5 m, is een eigen keuze van de plug-in.</translation>
    </message>
    <message>
        <source>Surface level as it was measured (m)</source>
        <translation>Oppervlaktehoogte zoals gemeten (m)</translation>
    </message>
    <message>
        <source>Ground with all that stood on it (m above datum), on the grid of the ground. It then hides in place of the layers of buildings and trees, so hedges and sheds hide too, and a change of the trees does not.</source>
        <translation>Maaiveld met alles wat erop stond (m t.o.v. NAP), op het raster van het maaiveld. Het verbergt dan in plaats van de lagen met gebouwen en bomen: ook hagen en schuren verbergen dan, en een wijziging van de bomen niet.</translation>
    </message>
    <message>
        <source>Trees seen from homes</source>
        <translation>Zichtbare bomen vanuit woningen</translation>
    </message>
    <message>
        <source>Homes and other places with all their fields, how many trees are near enough and how many of these are seen, the lowest storey up to which enough are seen (0 is the ground floor), and whether the rule is met.</source>
        <translation>Woningen en andere locaties met al hun velden, hoeveel bomen dichtbij genoeg zijn en hoeveel daarvan zichtbaar zijn, de laagste bouwlaag waarmee er, vanaf de begane grond geteld, genoeg zichtbaar zijn (0 is de begane grond), en of aan de regel wordt voldaan.</translation>
    </message>
    <message>
        <source>Trees seen in neighbourhoods</source>
        <translation>Zichtbare bomen in buurten</translation>
    </message>
    <message>
        <source>The neighbourhoods with their dwellings, the share (%) of these that meet the rule, and the mean and median number of trees.</source>
        <translation>De buurten met hun woningen, het aandeel (%) daarvan dat aan de regel voldoet, en het gemiddelde en de mediaan van het aantal bomen.</translation>
    </message>
    <message>
        <source>Lines of sight</source>
        <translation>Zichtlijnen</translation>
    </message>
    <message>
        <source>A line from each home to every tree that counts for it: numbers of the home and of the feature of the tree, and the lowest storey that sees it.</source>
        <translation>Een lijn van elke woning naar elke boom die ervoor telt: het nummer van de woning en dat van het object van de boom, en de laagste bouwlaag die hem ziet.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Finds which trees people see from their homes: the 3 of the rule 3-30-300. The same homes can pass or fail by the definition, so the legend of every map states the one that was used.&lt;/p&gt;&lt;h3&gt;Definitions&lt;/h3&gt;&lt;p&gt;Three trees are enough in each. &lt;b&gt;Visible from the window&lt;/b&gt;: in sight within 30 m, crown of at least 28 m², past buildings and crowns, from any storey; that these go together is our own default. &lt;b&gt;Cobra&lt;/b&gt;: edge of the crown within 25 m of the building, crown of at least 28 m², in sight or not. &lt;b&gt;Nieuwenhuijsen&lt;/b&gt;: stem within 15 m, in sight or not; unconfirmed. &lt;b&gt;Handbook minimum&lt;/b&gt;: stem within 30 m, crown of at least 28 m²; the handbook of 2025 leaves the distance open, 30 m is our own default. The sources are in the table tree_definitions.csv. The advanced parameters change a definition.&lt;/p&gt;&lt;h3&gt;Sight&lt;/h3&gt;&lt;p&gt;Eyes are every 2.5 m along the façades, 0.5 m out and 1.6 m above the floor, on every storey of 3 m (our own default, near to other calculations). Walls narrower than 0.5 m have none, and neither have party walls: an eye in another building, or within 0.3 m of one. The ground floor is at the ground around the building. One looks at the middle of the crown at 95 % and two thirds of the height of the tree, and at both its sides at two thirds; one of these in sight is enough. The own crown of a tree never hides it.&lt;/p&gt;&lt;p&gt;Buildings hide as blocks with a flat top, up to their height. Crowns hide as half an ellipsoid from their base to the top of the tree; one looks under them. A crown without crown_base, or with one above the tree, begins at a quarter of the height. The ground hides too. All of it is reckoned from the layers themselves, exactly and not by cells: plant, grow or fell a tree in the layer, and the view changes.&lt;/p&gt;&lt;h3&gt;Homes&lt;/h3&gt;&lt;p&gt;Shares count dwellings, not buildings. Schools, work and care places (field use) are counted apart, one for each building. A home without free façade or known ground is not judged.&lt;/p&gt;&lt;h3&gt;What it cannot show&lt;/h3&gt;&lt;p&gt;Where the windows are is not known: every façade is taken to have some. Hedges, shrubs, sheds and fences that are in no layer hide nothing. A measured surface has them: in a part of Delft, homes saw 4.2 trees on average past such a surface, and 5.1 past buildings and crowns. Trees beyond the ground raster do not exist where one looks, so homes near its edge see too few: how many lie there is told.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Zoekt welke bomen mensen vanuit hun woning zien: de 3 van de 3-30-300-regel. Of dezelfde woningen voldoen, hangt af van de definitie; daarom noemt de legenda van elke kaart de definitie die is gebruikt.&lt;/p&gt;&lt;h3&gt;Definities&lt;/h3&gt;&lt;p&gt;In elke definitie zijn drie bomen genoeg. &lt;b&gt;Visible from the window&lt;/b&gt; (zichtbaar vanuit het raam): zichtbaar binnen 30 m, kroon van minstens 28 m², langs gebouwen en kronen, vanaf een willekeurige bouwlaag; dat deze bij elkaar horen, is een eigen keuze van de plug-in. &lt;b&gt;Cobra&lt;/b&gt;: rand van de kroon binnen 25 m van het gebouw, kroon van minstens 28 m², zichtbaar of niet. &lt;b&gt;Nieuwenhuijsen&lt;/b&gt;: stam binnen 15 m, zichtbaar of niet; niet bevestigd. &lt;b&gt;Handbook minimum&lt;/b&gt; (minimum uit het handboek): stam binnen 30 m, kroon van minstens 28 m²; het handboek uit 2025 laat de afstand open, 30 m is een eigen keuze van de plug-in. De bronnen staan in de tabel tree_definitions.csv. De geavanceerde parameters wijzigen een definitie.&lt;/p&gt;&lt;h3&gt;Zicht&lt;/h3&gt;&lt;p&gt;Langs de gevels zijn er om de 2,5 m ogen, 0,5 m ervoor en 1,6 m boven de vloer, op elke bouwlaag van 3 m (eigen keuze van de plug-in, dicht bij andere berekeningen). Muren smaller dan 0,5 m hebben er geen, en woningscheidende muren ook niet: een oog in een ander gebouw, of binnen 0,3 m ervan. De begane grond ligt op het maaiveld rond het gebouw. Gekeken wordt naar het midden van de kroon op 95 % en op twee derde van de hoogte van de boom, en naar beide zijkanten op twee derde; één daarvan zien is genoeg. De eigen kroon van een boom verbergt hem nooit.&lt;/p&gt;&lt;p&gt;Gebouwen verbergen als blokken met een platte bovenkant, tot hun hoogte. Kronen verbergen als een halve ellipsoïde van hun onderkant tot de top van de boom; eronderdoor kan men kijken. Een kroon zonder crown_base, of met een die boven de boom ligt, begint op een kwart van de hoogte. Ook het maaiveld verbergt. Dit alles wordt uit de lagen zelf berekend, exact en niet per cel: plant, vergroot of kap een boom in de laag, en het zicht verandert.&lt;/p&gt;&lt;h3&gt;Woningen&lt;/h3&gt;&lt;p&gt;Aandelen tellen woningen, geen gebouwen. Scholen, werk- en zorglocaties (veld use) worden apart geteld, één voor elk gebouw. Een woning zonder vrije gevel of bekend maaiveld wordt niet beoordeeld.&lt;/p&gt;&lt;h3&gt;Wat het niet kan laten zien&lt;/h3&gt;&lt;p&gt;Waar de ramen zitten, is niet bekend: elke gevel geldt als een gevel met ramen. Hagen, struiken, schuren en hekken die in geen enkele laag staan, verbergen niets. Een gemeten oppervlak heeft ze wel: in een deel van Delft zagen woningen langs zo'n oppervlak gemiddeld 4,2 bomen, en langs gebouwen en kronen 5,1. Bomen buiten het maaiveldraster bestaan niet waar wordt gekeken, dus woningen bij de rand ervan zien er te weinig: hoeveel daar liggen, wordt gemeld.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>VariantList</name>
    <message>
        <source>Variants</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>Add a variant</source>
        <translation>Variant toevoegen</translation>
    </message>
    <message>
        <source>Duplicate the variant</source>
        <translation>Variant kopiëren</translation>
    </message>
    <message>
        <source>Rename the variant</source>
        <translation>Variant hernoemen</translation>
    </message>
    <message>
        <source>Delete the variant</source>
        <translation>Variant verwijderen</translation>
    </message>
    <message>
        <source>Variant {number}</source>
        <translation>Variant {number}</translation>
    </message>
    <message>
        <source>Delete the variant &apos;{name}&apos; and its measures? Its runs stay.</source>
        <translation>De variant '{name}' met haar maatregelen verwijderen? Haar runs blijven.</translation>
    </message>
    <message>
        <source>Name of the variant</source>
        <translation>Naam van de variant</translation>
    </message>
    <message>
        <source>There is a variant with this name.</source>
        <translation>Er is al een variant met deze naam.</translation>
    </message>
</context>
<context>
    <name>VariantStep</name>
    <message>
        <source>Construction {construction} · upkeep {upkeep} a year · present value {present} ({period:g} years, {rate:g} %)</source>
        <translation>Aanleg {construction} · onderhoud {upkeep} per jaar · contante waarde {present} ({period:g} jaar, {rate:g} %)</translation>
    </message>
    <message>
        <source>Construction about {total}</source>
        <translation>Aanleg ongeveer {total}</translation>
    </message>
    <message>
        <source>Cost not known, and not in the sum: {count}</source>
        <translation>Kosten onbekend, en niet in de som: {count}</translation>
    </message>
    <message>
        <source>The measure cannot be deleted.</source>
        <translation>De maatregel kan niet worden verwijderd.</translation>
    </message>
    <message>
        <source>This variant stays as it is: add one to draw measures in.</source>
        <translation>Deze variant blijft zoals ze is: voeg er een toe om maatregelen in te tekenen.</translation>
    </message>
    <message>
        <source>Pick a measure, and draw it on the map.</source>
        <translation>Kies een maatregel, en teken haar op de kaart.</translation>
    </message>
    <message>
        <source>{kind}: click the corners on the map, right-click to finish.</source>
        <translation>{kind}: klik de hoeken aan op de kaart, rechtsklik om af te ronden.</translation>
    </message>
    <message>
        <source>{kind}: click the line on the map, right-click to finish.</source>
        <translation>{kind}: klik de lijn op de kaart, rechtsklik om af te ronden.</translation>
    </message>
    <message>
        <source>{kind}: click the place on the map.</source>
        <translation>{kind}: klik de plek op de kaart aan.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Nog niet opgeslagen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
</context>
<context>
    <name>VulnerableBuildings</name>
    <message>
        <source>Vulnerable buildings</source>
        <translation>Kwetsbare gebouwen</translation>
    </message>
    <message>
        <source>Flood</source>
        <translation>Wateroverlast</translation>
    </message>
    <message>
        <source>Which buildings get water against the façade, in five classes, and where does it come in?</source>
        <translation>Welke gebouwen krijgen water tegen de gevel, in vijf klassen, en waar komt het binnen?</translation>
    </message>
    <message>
        <source>&lt;p&gt;Puts every building in one of five classes by the depth of the water against its façade, and tells whether water comes in, how deep, since when and for how long.&lt;/p&gt;&lt;h3&gt;Depth against the façade&lt;/h3&gt;&lt;p&gt;Every wall is followed in pieces of half a metre, courtyards included. Ground and water level are each taken from the first open cell before the wall and carried to the wall along their slope; depth (m) is level minus ground there. Water in a gutter below the foot of the wall so does not count, and the result does not depend on the cell size. Where that cell is dry, the nearest wet cell within the ring counts. Party walls are left out.&lt;/p&gt;&lt;p&gt;A building gets the depth that is reached along at least 1 m of façade and in at least two cells.&lt;/p&gt;&lt;h3&gt;Classes&lt;/h3&gt;&lt;p&gt;Less than 2 cm: no water against the façade (0). 2–5 cm: lightly vulnerable (1). 5–15 cm: vulnerable (2). 15–30 cm: very vulnerable (3). From 30 cm: very high vulnerability (4). There is no national norm: these limits are our own default, and you can give your own table. The legend shows them.&lt;/p&gt;&lt;h3&gt;Water inside&lt;/h3&gt;&lt;p&gt;The floor lies &lt;i&gt;floor_level&lt;/i&gt; (m, 0.15 where empty) above the ground around the building, which is the 75th percentile along its walls, as the water board HHNK takes it. Water comes in when its level at the façade is higher than the floor; cellars and other openings are not looked at.&lt;/p&gt;&lt;h3&gt;Times&lt;/h3&gt;&lt;p&gt;With a series of depths, &lt;i&gt;first_wet&lt;/i&gt; is when the water first reaches class 1, and &lt;i&gt;inside_since&lt;/i&gt; and &lt;i&gt;inside_duration&lt;/i&gt; (s) tell when it stood above the floor, along straight lines between the moments of the series. Where &lt;i&gt;inside_at_end&lt;/i&gt; is true the water was still there at the last moment, so that the duration is at least (≥) this long.&lt;/p&gt;&lt;p&gt;A building without open ground before its walls has no class. Buildings outside the maps are left out.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Deelt elk gebouw in een van vijf klassen in naar de diepte van het water tegen de gevel, en zegt of er water binnenkomt, hoe diep, sinds wanneer en hoe lang.&lt;/p&gt;&lt;h3&gt;Waterdiepte tegen de gevel&lt;/h3&gt;&lt;p&gt;Elke muur wordt in stukken van een halve meter gevolgd, ook op binnenplaatsen. Maaiveld en waterstand komen elk uit de eerste open cel voor de muur en worden langs hun helling doorgetrokken tot de muur; de waterdiepte (m) is daar waterstand min maaiveld. Water in een goot onder de voet van de muur telt zo niet mee, en het resultaat hangt niet van de celgrootte af. Waar die cel droog is, telt de dichtstbijzijnde natte cel binnen de ring. Gemeenschappelijke muren blijven buiten beschouwing.&lt;/p&gt;&lt;p&gt;Een gebouw krijgt de waterdiepte die over minstens 1 m gevel en in minstens twee cellen wordt bereikt.&lt;/p&gt;&lt;h3&gt;Klassen&lt;/h3&gt;&lt;p&gt;Minder dan 2 cm: geen water tegen de gevel (0). 2–5 cm: licht kwetsbaar (1). 5–15 cm: kwetsbaar (2). 15–30 cm: zeer kwetsbaar (3). Vanaf 30 cm: zeer hoge kwetsbaarheid (4). Er is geen landelijke norm: deze grenzen zijn een eigen keuze van de plug-in, en u kunt uw eigen tabel opgeven. De legenda toont ze.&lt;/p&gt;&lt;h3&gt;Water binnen&lt;/h3&gt;&lt;p&gt;De vloer ligt &lt;i&gt;floor_level&lt;/i&gt; (vloerpeil, m; 0,15 waar leeg) boven het maaiveld rond het gebouw. Dat maaiveld is het 75e percentiel langs de muren, zoals waterschap HHNK het neemt. Water komt binnen als de waterstand aan de gevel hoger is dan de vloer; naar kelders en andere openingen wordt niet gekeken.&lt;/p&gt;&lt;h3&gt;Tijden&lt;/h3&gt;&lt;p&gt;Met een reeks waterdiepten zegt &lt;i&gt;first_wet&lt;/i&gt; wanneer het water voor het eerst klasse 1 bereikt, en zeggen &lt;i&gt;inside_since&lt;/i&gt; en &lt;i&gt;inside_duration&lt;/i&gt; (s) wanneer en hoe lang het boven de vloer stond, langs rechte lijnen tussen de momenten van de reeks. Waar &lt;i&gt;inside_at_end&lt;/i&gt; waar is, stond het water er op het laatste moment nog, zodat de duur minstens (≥) zo lang is.&lt;/p&gt;&lt;p&gt;Een gebouw zonder open maaiveld voor zijn muren heeft geen klasse. Gebouwen buiten de kaarten blijven weg.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebouwen</translation>
    </message>
    <message>
        <source>Footprints. The field floor_level (m above the ground around it) is used where it is there.</source>
        <translation>Panden als vlakken. Het veld floor_level (vloerpeil, m boven het maaiveld eromheen) wordt gebruikt als het er is.</translation>
    </message>
    <message>
        <source>Ground level (m)</source>
        <translation>Maaiveldhoogte (m)</translation>
    </message>
    <message>
        <source>The ground of the flood model, without buildings, on the grid of the water depth.</source>
        <translation>Het maaiveld van het watermodel, zonder gebouwen, op het raster van de waterdiepte.</translation>
    </message>
    <message>
        <source>Maximum water depth (m)</source>
        <translation>Maximale waterdiepte (m)</translation>
    </message>
    <message>
        <source>The greatest depth in each cell, as &apos;Cloudburst&apos; gives it; no data where it stays dry.</source>
        <translation>De grootste waterdiepte in elke cel, zoals 'Hoosbui' die geeft; geen data waar het droog blijft.</translation>
    </message>
    <message>
        <source>Water depth over time (m)</source>
        <translation>Waterdiepte in de tijd (m)</translation>
    </message>
    <message>
        <source>A raster with one band a moment, each named after its time in seconds (t=600). Without it the times stay empty.</source>
        <translation>Een raster met één band per moment, genoemd naar de tijd in seconden (t=600). Zonder dit raster blijven de tijden leeg.</translation>
    </message>
    <message>
        <source>Own table of classes (CSV)</source>
        <translation>Eigen tabel met klassen (CSV)</translation>
    </message>
    <message>
        <source>Your own version of the table building_classes.csv: the depth (m) from which each class holds.</source>
        <translation>Uw eigen versie van de tabel building_classes.csv: de waterdiepte (m) waarbij elke klasse begint.</translation>
    </message>
    <message>
        <source>Width of the ring (m)</source>
        <translation>Breedte van de ring (m)</translation>
    </message>
    <message>
        <source>How far (m) from a wall with a dry foot water is looked for; at least one cell.</source>
        <translation>Hoe ver (m) vanaf een muur met droge voet naar water wordt gezocht; minstens één cel.</translation>
    </message>
    <message>
        <source>The buildings with all their fields, and what the water does to them.</source>
        <translation>De gebouwen met al hun velden, en wat het water er doet.</translation>
    </message>
    <message>
        <source>Buildings in class {number}</source>
        <translation>Gebouwen in klasse {number}</translation>
    </message>
    <message>
        <source>Buildings without a class</source>
        <translation>Gebouwen zonder klasse</translation>
    </message>
    <message>
        <source>Buildings where water comes in</source>
        <translation>Gebouwen waar water binnenkomt</translation>
    </message>
    <message>
        <source>No water depth over time is given: since when and how long stay empty.</source>
        <translation>Er is geen waterdiepte in de tijd gegeven: sinds wanneer en hoe lang blijven leeg.</translation>
    </message>
    <message>
        <source>Limits of {table}</source>
        <translation>Grenzen uit {table}</translation>
    </message>
    <message>
        <source>Our own default limits: no national norm</source>
        <translation>Eigen standaardgrenzen van de plug-in: geen landelijke norm</translation>
    </message>
    <message>
        <source>The buildings have no field floor_level: {default} m above the ground is used.</source>
        <translation>De gebouwen hebben geen veld floor_level (vloerpeil): {default} m boven het maaiveld wordt gebruikt.</translation>
    </message>
    <message>
        <source>{count} buildings have a floor_level below {lowest} or above {highest} m. It is read as a height above the ground around the building, not as a level above the datum.</source>
        <translation>{count} gebouwen hebben een floor_level onder {lowest} of boven {highest} m. Het wordt gelezen als hoogte boven het maaiveld rond het gebouw, niet als hoogte ten opzichte van NAP.</translation>
    </message>
    <message>
        <source>{name}: there are none in the area.</source>
        <translation>{name}: daarvan zijn er geen in het gebied.</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>Following the water through time: {time:g} s</source>
        <translation>Het water in de tijd volgen: {time:g} s</translation>
    </message>
    <message>
        <source>the water depth</source>
        <translation>de waterdiepte</translation>
    </message>
    <message>
        <source>no cell got wet, so there is nothing to make a mesh of</source>
        <translation>geen enkele cel werd nat, dus er is niets om een mesh van te maken</translation>
    </message>
    <message>
        <source>water in at least one cell</source>
        <translation>water in minstens één cel</translation>
    </message>
    <message>
        <source>Choose more rain, or leave out the mesh.</source>
        <translation>Kies meer neerslag of laat de mesh weg.</translation>
    </message>
    <message>
        <source>land cover</source>
        <translation>bodembedekking</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Plaatsen</translation>
    </message>
    <message>
        <source>Results: {run}</source>
        <translation>Resultaten: {run}</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Deepest water</source>
        <translation>Grootste waterdiepte</translation>
    </message>
    <message>
        <source>Water over time</source>
        <translation>Water in de tijd</translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation>Gevaar</translation>
    </message>
    <message>
        <source>Base map</source>
        <translation>Basiskaart</translation>
    </message>
    <message>
        <source>Water against the façade</source>
        <translation>Water tegen de gevel</translation>
    </message>
    <message>
        <source>Water depth over time</source>
        <translation>Waterdiepte in de tijd</translation>
    </message>
    <message>
        <source>Water over time (mesh)</source>
        <translation>Water in de tijd (mesh)</translation>
    </message>
    <message>
        <source>{count} cells have ground but no land cover, the first at row {row}, column {column}</source>
        <translation>{count} cellen hebben wel maaiveld maar geen bodembedekking, de eerste in rij {row}, kolom {column}</translation>
    </message>
    <message>
        <source>a land-cover code wherever the ground is known</source>
        <translation>een code voor bodembedekking overal waar het maaiveld bekend is</translation>
    </message>
    <message>
        <source>Fill the gaps, for instance with &apos;Prepare study&apos;.</source>
        <translation>Vul de gaten, bijvoorbeeld met 'Studie voorbereiden'.</translation>
    </message>
    <message>
        <source>the values are no codes: {value:g} is not a whole number from 1 to 255</source>
        <translation>de waarden zijn geen codes: {value:g} is geen geheel getal van 1 tot en met 255</translation>
    </message>
    <message>
        <source>codes of the table of land cover</source>
        <translation>codes uit de tabel met bodembedekking</translation>
    </message>
    <message>
        <source>Choose the raster of land-cover codes that &apos;Prepare study&apos; makes.</source>
        <translation>Kies het raster met codes voor bodembedekking dat 'Studie voorbereiden' maakt.</translation>
    </message>
    <message>
        <source>output layer</source>
        <translation>uitvoerlaag</translation>
    </message>
    <message>
        <source>Drawing up the layers</source>
        <translation>Lagen opstellen</translation>
    </message>
    <message>
        <source>Raising the buildings</source>
        <translation>Gebouwen neerzetten</translation>
    </message>
    <message>
        <source>an area of {width:g} by {height:g} m cannot hold all that a district has</source>
        <translation>in een gebied van {width:g} bij {height:g} m past niet alles wat een wijk heeft</translation>
    </message>
    <message>
        <source>at least {smallest:g} m on each side</source>
        <translation>minstens {smallest:g} m aan elke zijde</translation>
    </message>
    <message>
        <source>Make the district larger.</source>
        <translation>Maak de wijk groter.</translation>
    </message>
    <message>
        <source>{width:g} by {height:g} m is {cells:.0f} million cells of {cell_size:g} m</source>
        <translation>{width:g} bij {height:g} m is {cells:.0f} miljoen cellen van {cell_size:g} m</translation>
    </message>
    <message>
        <source>at most {largest:.0f} million cells, which take some 2 GB of memory</source>
        <translation>hoogstens {largest:.0f} miljoen cellen, die zo'n 2 GB geheugen vragen</translation>
    </message>
    <message>
        <source>Choose larger cells or a smaller district.</source>
        <translation>Kies grotere cellen of een kleinere wijk.</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Wijk</translation>
    </message>
    <message>
        <source>the cell size</source>
        <translation>de celgrootte</translation>
    </message>
    <message>
        <source>Building on the lots</source>
        <translation>Kavels bebouwen</translation>
    </message>
    <message>
        <source>Drawing the ground</source>
        <translation>Maaiveld tekenen</translation>
    </message>
    <message>
        <source>Planting the trees</source>
        <translation>Bomen planten</translation>
    </message>
    <message>
        <source>Growing the trees</source>
        <translation>Bomen laten groeien</translation>
    </message>
    <message>
        <source>{where}: {what}. Expected: {expected}. {remedy}</source>
        <translation>{where}: {what}. Verwacht: {expected}. {remedy}</translation>
    </message>
    <message>
        <source>the layer has no coordinate reference system</source>
        <translation>de laag heeft geen coördinatenstelsel</translation>
    </message>
    <message>
        <source>a projected system in metres, such as EPSG:28992</source>
        <translation>een geprojecteerd stelsel in meters, zoals EPSG:28992 (RD New)</translation>
    </message>
    <message>
        <source>Assign the right one in the layer&apos;s properties, or with &apos;Assign projection&apos;.</source>
        <translation>Ken het juiste toe in de eigenschappen van de laag, of met 'Projectie toekennen'.</translation>
    </message>
    <message>
        <source>the coordinate reference system {crs} is not in metres</source>
        <translation>het coördinatenstelsel {crs} is niet in meters</translation>
    </message>
    <message>
        <source>Reproject the layer, for instance with &apos;Warp (reproject)&apos;.</source>
        <translation>Projecteer de laag opnieuw, bijvoorbeeld met 'Warp (opnieuw projecteren)'.</translation>
    </message>
    <message>
        <source>the raster is rotated, sheared or upside down</source>
        <translation>het raster is gedraaid, scheefgetrokken of staat ondersteboven</translation>
    </message>
    <message>
        <source>a north-up raster</source>
        <translation>een raster met het noorden boven</translation>
    </message>
    <message>
        <source>Straighten it, for instance with &apos;Warp (reproject)&apos;.</source>
        <translation>Zet het recht, bijvoorbeeld met 'Warp (opnieuw projecteren)'.</translation>
    </message>
    <message>
        <source>the cells are not square: {width:g} by {height:g} m</source>
        <translation>de cellen zijn niet vierkant: {width:g} bij {height:g} m</translation>
    </message>
    <message>
        <source>square cells</source>
        <translation>vierkante cellen</translation>
    </message>
    <message>
        <source>Resample the raster, for instance with &apos;Warp (reproject)&apos;.</source>
        <translation>Resample het raster, bijvoorbeeld met 'Warp (opnieuw projecteren)'.</translation>
    </message>
    <message>
        <source>the raster does not lie on the grid of &apos;{other}&apos;: {found} against {wanted}</source>
        <translation>het raster ligt niet gelijk met '{other}': {found} tegenover {wanted}</translation>
    </message>
    <message>
        <source>the same extent and cell size for every raster of a study</source>
        <translation>dezelfde omvang en celgrootte voor elk raster van een studie</translation>
    </message>
    <message>
        <source>Align the rasters with &apos;Prepare study&apos;.</source>
        <translation>Lijn de rasters uit met 'Studie voorbereiden'.</translation>
    </message>
    <message>
        <source>the layer does not overlap the study area</source>
        <translation>de laag overlapt het studiegebied niet</translation>
    </message>
    <message>
        <source>a layer of the same area, in a coordinate system that says where it lies</source>
        <translation>een laag van hetzelfde gebied, in een coördinatenstelsel dat zegt waar hij ligt</translation>
    </message>
    <message>
        <source>Check the layer&apos;s coordinate reference system and the chosen area.</source>
        <translation>Controleer het coördinatenstelsel van de laag en het gekozen gebied.</translation>
    </message>
    <message>
        <source>every cell is no data</source>
        <translation>alle cellen zijn geen data</translation>
    </message>
    <message>
        <source>values in at least part of the study area</source>
        <translation>waarden in minstens een deel van het studiegebied</translation>
    </message>
    <message>
        <source>Check the file and its no-data value.</source>
        <translation>Controleer het bestand en de waarde voor geen data.</translation>
    </message>
    <message>
        <source>{count} cells hold no finite number, the first at row {row}, column {column}</source>
        <translation>{count} cellen bevatten geen eindig getal, de eerste in rij {row}, kolom {column}</translation>
    </message>
    <message>
        <source>finite numbers</source>
        <translation>eindige getallen</translation>
    </message>
    <message>
        <source>Mark these cells as no data, or fill them with &apos;Prepare study&apos;.</source>
        <translation>Markeer deze cellen als geen data, of vul ze met 'Studie voorbereiden'.</translation>
    </message>
    <message>
        <source>{quantity} is {value:g} {unit}</source>
        <translation>{quantity} is {value:g} {unit}</translation>
    </message>
    <message>
        <source>between {lowest:g} and {highest:g} {unit}</source>
        <translation>tussen {lowest:g} en {highest:g} {unit}</translation>
    </message>
    <message>
        <source>Give a value within these limits.</source>
        <translation>Geef een waarde binnen deze grenzen.</translation>
    </message>
    <message>
        <source>heights run from {lowest:g} to {highest:g}, which smells of centimetres</source>
        <translation>de hoogten lopen van {lowest:g} tot {highest:g}, dat lijken wel centimeters</translation>
    </message>
    <message>
        <source>heights in metres above the vertical datum</source>
        <translation>hoogten in meters ten opzichte van het hoogtestelsel, zoals NAP</translation>
    </message>
    <message>
        <source>Divide the raster by 100 with the raster calculator.</source>
        <translation>Deel het raster door 100 met Rasterberekeningen.</translation>
    </message>
    <message>
        <source>codes that the table does not know: {codes}</source>
        <translation>codes die de tabel niet kent: {codes}</translation>
    </message>
    <message>
        <source>codes of the table &apos;{table}&apos;</source>
        <translation>codes uit de tabel '{table}'</translation>
    </message>
    <message>
        <source>Add them to the table, or map them to a known code.</source>
        <translation>Voeg ze toe aan de tabel of zet ze om naar een bekende code.</translation>
    </message>
    <message>
        <source>the field &apos;{field}&apos; is missing</source>
        <translation>het veld '{field}' ontbreekt</translation>
    </message>
    <message>
        <source>a field &apos;{field}&apos; ({unit})</source>
        <translation>een veld '{field}' ({unit})</translation>
    </message>
    <message>
        <source>Add the field, or rename the one that holds it.</source>
        <translation>Voeg het veld toe of hernoem het veld waar het in staat.</translation>
    </message>
    <message>
        <source>the layer has no features with a usable geometry in the study area</source>
        <translation>de laag heeft in het studiegebied geen objecten met een bruikbare geometrie</translation>
    </message>
    <message>
        <source>at least one feature</source>
        <translation>minstens één object</translation>
    </message>
    <message>
        <source>Check the layer, its filter and its selection.</source>
        <translation>Controleer de laag, het filter en de selectie.</translation>
    </message>
    <message>
        <source>{count} geometries are empty or invalid, the first in feature {first}</source>
        <translation>{count} geometrieën zijn leeg of ongeldig, de eerste in object {first}</translation>
    </message>
    <message>
        <source>valid geometries</source>
        <translation>geldige geometrieën</translation>
    </message>
    <message>
        <source>Repair them with &apos;Fix geometries&apos;.</source>
        <translation>Repareer ze met 'Geometrieën repareren'.</translation>
    </message>
    <message>
        <source>the field &apos;{field}&apos; holds {count} values that are no numbers, the first, &apos;{value}&apos;, in feature {first}</source>
        <translation>het veld '{field}' bevat {count} waarden die geen getal zijn, de eerste, '{value}', in object {first}</translation>
    </message>
    <message>
        <source>finite numbers, or NULL</source>
        <translation>eindige getallen, of NULL</translation>
    </message>
    <message>
        <source>Correct them, or make them NULL.</source>
        <translation>Verbeter ze of maak ze NULL.</translation>
    </message>
    <message>
        <source>{problem}</source>
        <translation>{problem}</translation>
    </message>
    <message>
        <source>the columns {columns}</source>
        <translation>de kolommen {columns}</translation>
    </message>
    <message>
        <source>Start from the table that comes with the plugin and change its values only.</source>
        <translation>Ga uit van de tabel die bij de plug-in hoort en wijzig alleen de waarden.</translation>
    </message>
    <message>
        <source>the file cannot be written ({reason})</source>
        <translation>het bestand kan niet worden geschreven ({reason})</translation>
    </message>
    <message>
        <source>a folder that exists, may be written to and has room</source>
        <translation>een map die bestaat, waarin u mag schrijven en waarin ruimte is</translation>
    </message>
    <message>
        <source>Choose another place for the result.</source>
        <translation>Kies een andere plaats voor het resultaat.</translation>
    </message>
    <message>
        <source>the file cannot be read ({reason})</source>
        <translation>het bestand kan niet worden gelezen ({reason})</translation>
    </message>
    <message>
        <source>a file that QGIS can open</source>
        <translation>een bestand dat QGIS kan openen</translation>
    </message>
    <message>
        <source>Check the path and the file.</source>
        <translation>Controleer het pad en het bestand.</translation>
    </message>
    <message>
        <source>the depths from which the classes hold are {limits}</source>
        <translation>de waterdiepten waarbij de klassen beginnen zijn {limits}</translation>
    </message>
    <message>
        <source>{count} depths in metres that start at 0 and increase</source>
        <translation>{count} waterdiepten in meters die bij 0 beginnen en oplopen</translation>
    </message>
    <message>
        <source>Correct the column from_depth_m of the table.</source>
        <translation>Verbeter de kolom from_depth_m van de tabel.</translation>
    </message>
    <message>
        <source>the names of the bands are no increasing times, the first of them &apos;{name}&apos;</source>
        <translation>de namen van de banden zijn geen oplopende tijden, de eerste ervan '{name}'</translation>
    </message>
    <message>
        <source>bands named after their time in seconds, such as t=600, in order</source>
        <translation>banden genoemd naar hun tijd in seconden, zoals t=600, op volgorde</translation>
    </message>
    <message>
        <source>Take the series that &apos;Cloudburst&apos; writes, or leave this input empty.</source>
        <translation>Neem de reeks die 'Hoosbui' schrijft of laat deze invoer leeg.</translation>
    </message>
    <message>
        <source>Following the façades</source>
        <translation>De gevels volgen</translation>
    </message>
    <message>
        <source>{error:.3g} m³ of {total:.3g} m³ water is unaccounted for</source>
        <translation>van {total:.3g} m³ water is {error:.3g} m³ niet verantwoord</translation>
    </message>
    <message>
        <source>This result cannot be trusted. Check the ground for spikes and pits, and report the case.</source>
        <translation>Dit resultaat is niet te vertrouwen. Controleer het maaiveld op pieken en kuilen en meld het geval.</translation>
    </message>
    <message>
        <source>{duration:g} minutes cannot be cut in blocks of {block:g} minutes</source>
        <translation>{duration:g} minuten is niet te verdelen in blokken van {block:g} minuten</translation>
    </message>
    <message>
        <source>a duration of a whole number of blocks</source>
        <translation>een duur van een geheel aantal blokken</translation>
    </message>
    <message>
        <source>Change the duration or the length of a block.</source>
        <translation>Wijzig de duur of de lengte van een blok.</translation>
    </message>
    <message>
        <source>this shape is for a storm of {wanted:g} hours, and this one takes {found:g}</source>
        <translation>deze vorm is voor een bui van {wanted:g} uur en deze bui duurt {found:g} uur</translation>
    </message>
    <message>
        <source>a storm of {wanted:g} hours</source>
        <translation>een bui van {wanted:g} uur</translation>
    </message>
    <message>
        <source>Change the duration, or choose another shape.</source>
        <translation>Wijzig de duur of kies een andere vorm.</translation>
    </message>
    <message>
        <source>Design storm</source>
        <translation>Ontwerpbui</translation>
    </message>
    <message>
        <source>the duration</source>
        <translation>de duur</translation>
    </message>
    <message>
        <source>the return period</source>
        <translation>de herhalingstijd</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>uur</translation>
    </message>
    <message>
        <source>years</source>
        <translation>jaar</translation>
    </message>
    <message>
        <source>no table is chosen</source>
        <translation>er is geen tabel gekozen</translation>
    </message>
    <message>
        <source>a table with a row for each block of rain: start_s, end_s, rain_mm</source>
        <translation>een tabel met een rij voor elk blok neerslag: start_s, end_s, rain_mm</translation>
    </message>
    <message>
        <source>Choose a table, or another storm.</source>
        <translation>Kies een tabel of een andere bui.</translation>
    </message>
    <message>
        <source>the table of the storm has no rows</source>
        <translation>de tabel van de bui heeft geen rijen</translation>
    </message>
    <message>
        <source>a row for each block of rain: start_s, end_s, rain_mm</source>
        <translation>een rij voor elk blok neerslag: start_s, end_s, rain_mm</translation>
    </message>
    <message>
        <source>Check the table, its filter and its selection.</source>
        <translation>Controleer de tabel, het filter en de selectie.</translation>
    </message>
    <message>
        <source>row {row} has no number in the field &apos;{field}&apos;</source>
        <translation>rij {row} heeft geen getal in het veld '{field}'</translation>
    </message>
    <message>
        <source>a finite number in each row, with a point as the decimal mark</source>
        <translation>een eindig getal in elke rij, met een punt als decimaalteken</translation>
    </message>
    <message>
        <source>Fill in the value, or remove the row.</source>
        <translation>Vul de waarde in of verwijder de rij.</translation>
    </message>
    <message>
        <source>row {row} has {rain:g} mm of rain</source>
        <translation>rij {row} heeft {rain:g} mm neerslag</translation>
    </message>
    <message>
        <source>0 mm or more</source>
        <translation>0 mm of meer</translation>
    </message>
    <message>
        <source>Correct the rain, or remove the row: a gap between rows is dry.</source>
        <translation>Verbeter de neerslag of verwijder de rij: een gat tussen rijen is droog.</translation>
    </message>
    <message>
        <source>row {row} runs from {start:g} to {end:g} s</source>
        <translation>rij {row} loopt van {start:g} tot {end:g} s</translation>
    </message>
    <message>
        <source>an end later than the start</source>
        <translation>een einde na het begin</translation>
    </message>
    <message>
        <source>Correct the times, in seconds since the start of the storm.</source>
        <translation>Verbeter de tijden, in seconden sinds het begin van de bui.</translation>
    </message>
    <message>
        <source>row {row} starts at {start:g} s, before the previous row ends at {end:g} s</source>
        <translation>rij {row} begint op {start:g} s, voordat de vorige rij eindigt op {end:g} s</translation>
    </message>
    <message>
        <source>rows in order of time that do not overlap</source>
        <translation>rijen op volgorde van tijd die elkaar niet overlappen</translation>
    </message>
    <message>
        <source>Sort the rows and correct their times, in seconds since the storm began.</source>
        <translation>Sorteer de rijen en verbeter de tijden, in seconden sinds het begin van de bui.</translation>
    </message>
    <message>
        <source>row {row} starts at {start:g} s, before the storm begins</source>
        <translation>rij {row} begint op {start:g} s, voordat de bui begint</translation>
    </message>
    <message>
        <source>times of 0 s or later</source>
        <translation>tijden van 0 s of later</translation>
    </message>
    <message>
        <source>Count the times from the start of the storm.</source>
        <translation>Tel de tijden vanaf het begin van de bui.</translation>
    </message>
    <message>
        <source>no rain falls in any row</source>
        <translation>in geen enkele rij valt neerslag</translation>
    </message>
    <message>
        <source>at least one row with more than 0 mm</source>
        <translation>minstens één rij met meer dan 0 mm</translation>
    </message>
    <message>
        <source>Fill in the field &apos;rain_mm&apos; (mm in each block, not mm/h).</source>
        <translation>Vul het veld 'rain_mm' (mm in elk blok, niet mm/uur).</translation>
    </message>
    <message>
        <source>{count} cells hold heights that cannot be, the first, {value:g} m, at row {row}, column {column}</source>
        <translation>{count} cellen bevatten onmogelijke hoogten, de eerste, {value:g} m, in rij {row}, kolom {column}</translation>
    </message>
    <message>
        <source>heights between {lowest:g} and {highest:g} m, or a declared no-data value</source>
        <translation>hoogten tussen {lowest:g} en {highest:g} m, of een opgegeven waarde voor geen data</translation>
    </message>
    <message>
        <source>Declare the no-data value in the file, or fill the ground with &apos;Prepare study&apos;.</source>
        <translation>Geef in het bestand de waarde voor geen data op, of vul het maaiveld met 'Studie voorbereiden'.</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebouwen</translation>
    </message>
    <message>
        <source>Trees</source>
        <translation>Bomen</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Paden</translation>
    </message>
    <message>
        <source>Green spaces</source>
        <translation>Groen</translation>
    </message>
    <message>
        <source>Facilities</source>
        <translation>Voorzieningen</translation>
    </message>
    <message>
        <source>Cables and pipes</source>
        <translation>Kabels en leidingen</translation>
    </message>
    <message>
        <source>Neighbourhoods</source>
        <translation>Buurten</translation>
    </message>
    <message>
        <source>{cells:,} cells need {needed:.1f} GB of memory, and this machine has {memory:.1f} GB</source>
        <translation>{cells} cellen vragen {needed:.1f} GB geheugen en deze computer heeft {memory:.1f} GB</translation>
    </message>
    <message>
        <source>at most {most:,} cells</source>
        <translation>hoogstens {most} cellen</translation>
    </message>
    <message>
        <source>Choose a smaller area, or cells that are {factor:.1f} times as wide.</source>
        <translation>Kies een kleiner gebied, of cellen die {factor:.1f} keer zo breed zijn.</translation>
    </message>
    <message>
        <source>{width:.0f} by {height:.0f} m is {cells:.0f} million cells of {cell_size:g} m</source>
        <translation>{width:.0f} bij {height:.0f} m is {cells:.0f} miljoen cellen van {cell_size:g} m</translation>
    </message>
    <message>
        <source>at most {largest:.0f} million cells, which take some 4 GB of memory</source>
        <translation>hoogstens {largest:.0f} miljoen cellen, die zo'n 4 GB geheugen vragen</translation>
    </message>
    <message>
        <source>Choose larger cells or a smaller area.</source>
        <translation>Kies grotere cellen of een kleiner gebied.</translation>
    </message>
    <message>
        <source>Study area</source>
        <translation>Studiegebied</translation>
    </message>
    <message>
        <source>Filling the ground</source>
        <translation>Maaiveld vullen</translation>
    </message>
    <message>
        <source>whole layer</source>
        <translation>hele laag</translation>
    </message>
    <message>
        <source>error</source>
        <translation>fout</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>waarschuwing</translation>
    </message>
    <message>
        <source>x {x:.2f}, y {y:.2f}</source>
        <translation>x {x:.2f}, y {y:.2f}</translation>
    </message>
    <message>
        <source>feature {id}</source>
        <translation>object {id}</translation>
    </message>
    <message>
        <source>{count} cells hold heights that cannot be, such as {example:g} m</source>
        <translation>{count} cellen bevatten onmogelijke hoogten, zoals {example:g} m</translation>
    </message>
    <message>
        <source>They were taken as no data. Declare the no-data value in the file.</source>
        <translation>Ze gelden als geen data. Geef in het bestand de waarde voor geen data op.</translation>
    </message>
    <message>
        <source>{count} cells are infinite</source>
        <translation>{count} cellen zijn oneindig</translation>
    </message>
    <message>
        <source>finite numbers, or no data</source>
        <translation>eindige getallen, of geen data</translation>
    </message>
    <message>
        <source>They were taken as no data. Check how the file was made.</source>
        <translation>Ze gelden als geen data. Controleer hoe het bestand is gemaakt.</translation>
    </message>
    <message>
        <source>{count} cells have exactly the height {height:g} m, some {step:.1f} m off the ground beside them</source>
        <translation>{count} cellen hebben precies de hoogte {height:g} m, zo'n {step:.1f} m verschil met het maaiveld ernaast</translation>
    </message>
    <message>
        <source>ground heights; models often raise water or buildings like this</source>
        <translation>maaiveldhoogten; modellen verhogen water of gebouwen vaak zo</translation>
    </message>
    <message>
        <source>If this is no ground, give {height:g} as &apos;Height that means no data&apos;.</source>
        <translation>Is dit geen maaiveld, geef dan {height:g} op als 'Hoogte die geen data betekent'.</translation>
    </message>
    <message>
        <source>{count} cells ({percent:.1f} %) have no measured ground</source>
        <translation>{count} cellen ({percent:.1f} %) hebben geen gemeten maaiveld</translation>
    </message>
    <message>
        <source>ground everywhere in the study area</source>
        <translation>overal maaiveld in het studiegebied</translation>
    </message>
    <message>
        <source>They were filled from around them; nothing needs to be done.</source>
        <translation>Ze zijn vanuit de omgeving gevuld; u hoeft niets te doen.</translation>
    </message>
    <message>
        <source>{count} cells ({percent:.1f} %) lie over {distance:g} m from measured ground and reach the edge</source>
        <translation>{count} cellen ({percent:.1f} %) liggen meer dan {distance:g} m van gemeten maaiveld en lopen door tot de rand</translation>
    </message>
    <message>
        <source>ground up to the edge of the study area</source>
        <translation>maaiveld tot aan de rand van het studiegebied</translation>
    </message>
    <message>
        <source>They stay no data, outside the study. Add ground, or choose a smaller area.</source>
        <translation>Ze blijven geen data, buiten de studie. Voeg maaiveld toe of kies een kleiner gebied.</translation>
    </message>
    <message>
        <source>the level of {count} bodies of open water was estimated, between {lowest:.2f} and {highest:.2f} m</source>
        <translation>het peil van {count} wateren is geschat, tussen {lowest:.2f} en {highest:.2f} m</translation>
    </message>
    <message>
        <source>a given level for every body of open water</source>
        <translation>een opgegeven peil voor elk open water</translation>
    </message>
    <message>
        <source>Give the level, or areas with a field that holds it, if you know better.</source>
        <translation>Geef het peil op, of vlakken met een veld waar het in staat, als u het beter weet.</translation>
    </message>
    <message>
        <source>{count} cells have no surface height</source>
        <translation>{count} cellen hebben geen oppervlaktehoogte</translation>
    </message>
    <message>
        <source>a surface wherever there is ground</source>
        <translation>een oppervlaktehoogte overal waar maaiveld is</translation>
    </message>
    <message>
        <source>The ground was taken as the surface there; nothing needs to be done.</source>
        <translation>Daar geldt het maaiveld als oppervlak; u hoeft niets te doen.</translation>
    </message>
    <message>
        <source>the surface lies more than {step:g} m below the ground in {count} cells</source>
        <translation>het oppervlak ligt in {count} cellen meer dan {step:g} m onder het maaiveld</translation>
    </message>
    <message>
        <source>a surface on or above the ground, in the same vertical datum</source>
        <translation>een oppervlak op of boven het maaiveld, in hetzelfde hoogtestelsel</translation>
    </message>
    <message>
        <source>Check that ground and surface are of one survey and datum. The ground was taken as the surface.</source>
        <translation>Controleer of maaiveld en oppervlak uit dezelfde inwinning en hetzelfde hoogtestelsel komen. Het maaiveld geldt hier als oppervlak.</translation>
    </message>
    <message>
        <source>{count} cells ({percent:.1f} %) have no land cover</source>
        <translation>{count} cellen ({percent:.1f} %) hebben geen bodembedekking</translation>
    </message>
    <message>
        <source>land cover for the whole study area</source>
        <translation>bodembedekking voor het hele studiegebied</translation>
    </message>
    <message>
        <source>They got the cover of gaps, code {code}. Add the layers that are missing.</source>
        <translation>Ze kregen de bodembedekking van gaten, code {code}. Voeg de ontbrekende lagen toe.</translation>
    </message>
    <message>
        <source>{count} features have a class that the table does not map: {classes}</source>
        <translation>{count} objecten hebben een klasse die niet in de tabel staat: {classes}</translation>
    </message>
    <message>
        <source>a row of the table for every class</source>
        <translation>een rij in de tabel voor elke klasse</translation>
    </message>
    <message>
        <source>They count as gaps, code {code}. Add rows to your own table.</source>
        <translation>Ze tellen als gaten, code {code}. Voeg rijen toe aan uw eigen tabel.</translation>
    </message>
    <message>
        <source>{count} cells have land-use codes that the table leaves open: {codes}</source>
        <translation>{count} cellen hebben landgebruikscodes die de tabel openlaat: {codes}</translation>
    </message>
    <message>
        <source>a land cover for every code</source>
        <translation>een bodembedekking voor elke code</translation>
    </message>
    <message>
        <source>They got the cover of gaps, code {code}. Map the codes in your own table.</source>
        <translation>Ze kregen de bodembedekking van gaten, code {code}. Vul de codes in uw eigen tabel in.</translation>
    </message>
    <message>
        <source>{count} geometries are invalid, the first in feature {first}</source>
        <translation>{count} geometrieën zijn ongeldig, de eerste in object {first}</translation>
    </message>
    <message>
        <source>They were repaired. Check them, or repair the layer with &apos;Fix geometries&apos;.</source>
        <translation>Ze zijn gerepareerd. Controleer ze of repareer de laag met 'Geometrieën repareren'.</translation>
    </message>
    <message>
        <source>{count} features have no height</source>
        <translation>{count} objecten hebben geen hoogte</translation>
    </message>
    <message>
        <source>a field with the height, or a surface raster to take it from</source>
        <translation>een veld met de hoogte, of een raster met oppervlaktehoogten om die uit te halen</translation>
    </message>
    <message>
        <source>Their height stays empty. Choose the field, or add the surface raster.</source>
        <translation>Hun hoogte blijft leeg. Kies het veld of voeg het raster met oppervlaktehoogten toe.</translation>
    </message>
    <message>
        <source>{count} floors lie below the ground at the building, the first {depth:.2f} m</source>
        <translation>{count} vloeren liggen onder het maaiveld bij het gebouw, de eerste {depth:.2f} m</translation>
    </message>
    <message>
        <source>floor levels in metres above the datum of the ground</source>
        <translation>vloerpeilen in meters in het hoogtestelsel van het maaiveld</translation>
    </message>
    <message>
        <source>They were kept. Check the field, and basements.</source>
        <translation>Ze zijn behouden. Controleer het veld, en kelders.</translation>
    </message>
    <message>
        <source>Ground level</source>
        <translation>Maaiveldhoogte</translation>
    </message>
    <message>
        <source>Surface level</source>
        <translation>Oppervlaktehoogte</translation>
    </message>
    <message>
        <source>Relief</source>
        <translation>Reliëf</translation>
    </message>
    <message>
        <source>Vegetation height</source>
        <translation>Vegetatiehoogte</translation>
    </message>
    <message>
        <source>Land cover</source>
        <translation>Bodembedekking</translation>
    </message>
    <message>
        <source>Water depth</source>
        <translation>Waterdiepte</translation>
    </message>
    <message>
        <source>Maximum water depth</source>
        <translation>Maximale waterdiepte</translation>
    </message>
    <message>
        <source>Water level</source>
        <translation>Waterstand</translation>
    </message>
    <message>
        <source>Maximum water level</source>
        <translation>Maximale waterstand</translation>
    </message>
    <message>
        <source>Time of maximum depth</source>
        <translation>Tijdstip van maximale waterdiepte</translation>
    </message>
    <message>
        <source>Arrival time of the water</source>
        <translation>Aankomsttijd van het water</translation>
    </message>
    <message>
        <source>Time under water</source>
        <translation>Duur onder water</translation>
    </message>
    <message>
        <source>Flow velocity</source>
        <translation>Stroomsnelheid</translation>
    </message>
    <message>
        <source>Maximum flow speed</source>
        <translation>Maximale stroomsnelheid</translation>
    </message>
    <message>
        <source>Maximum unit discharge</source>
        <translation>Maximaal specifiek debiet</translation>
    </message>
    <message>
        <source>Flood hazard class (AIDR)</source>
        <translation>Gevarenklasse water (AIDR)</translation>
    </message>
    <message>
        <source>H1 generally safe</source>
        <translation>H1 meestal veilig</translation>
    </message>
    <message>
        <source>H2 unsafe for small vehicles</source>
        <translation>H2 onveilig voor kleine voertuigen</translation>
    </message>
    <message>
        <source>H3 unsafe for vehicles, children and the elderly</source>
        <translation>H3 onveilig voor voertuigen, kinderen en ouderen</translation>
    </message>
    <message>
        <source>H4 unsafe for vehicles and people</source>
        <translation>H4 onveilig voor voertuigen en mensen</translation>
    </message>
    <message>
        <source>H5 buildings can be damaged</source>
        <translation>H5 gebouwen kunnen schade oplopen</translation>
    </message>
    <message>
        <source>H6 all buildings can fail</source>
        <translation>H6 alle gebouwen kunnen bezwijken</translation>
    </message>
    <message>
        <source>a code that is no whole number</source>
        <translation>een code die geen geheel getal is</translation>
    </message>
    <message>
        <source>missing: {columns}</source>
        <translation>ontbreekt: {columns}</translation>
    </message>
    <message>
        <source>{columns} × {rows} cells of {cell_size:g} m from ({west:.2f}, {south:.2f}) to ({east:.2f}, {north:.2f})</source>
        <translation>{columns} × {rows} cellen van {cell_size:g} m van ({west:.2f}, {south:.2f}) tot ({east:.2f}, {north:.2f})</translation>
    </message>
    <message>
        <source>m above ground</source>
        <translation>m boven maaiveld</translation>
    </message>
    <message>
        <source>m above datum</source>
        <translation>m t.o.v. NAP</translation>
    </message>
    <message>
        <source>every cell is a building or open water</source>
        <translation>alle cellen zijn gebouw of open water</translation>
    </message>
    <message>
        <source>ground over which water can flow</source>
        <translation>maaiveld waarover water kan stromen</translation>
    </message>
    <message>
        <source>Check the codes of the land cover.</source>
        <translation>Controleer de codes van de bodembedekking.</translation>
    </message>
    <message>
        <source>the cell at row {row}, column {column} is no land</source>
        <translation>de cel in rij {row}, kolom {column} is geen land</translation>
    </message>
    <message>
        <source>cells inside the area, outside buildings and open water</source>
        <translation>cellen binnen het gebied, buiten gebouwen en open water</translation>
    </message>
    <message>
        <source>Move the inflow onto the ground.</source>
        <translation>Verplaats de instroom naar het maaiveld.</translation>
    </message>
    <message>
        <source>the layer is no file: it comes from the provider &apos;{provider}&apos;</source>
        <translation>de laag is geen bestand: zij komt van de aanbieder '{provider}'</translation>
    </message>
    <message>
        <source>a raster file</source>
        <translation>een rasterbestand</translation>
    </message>
    <message>
        <source>Save it as a file first, with 'Export' &gt; 'Save as…' in the layer's menu.</source>
        <translation>Sla haar eerst op als bestand, met 'Exporteren' &gt; 'Opslaan als…' in het menu van de laag.</translation>
    </message>
    <message>
        <source>the raster has {count} bands</source>
        <translation>het raster heeft {count} banden</translation>
    </message>
    <message>
        <source>a raster of one band</source>
        <translation>een raster met één band</translation>
    </message>
    <message>
        <source>Take the band that you mean from it, with &apos;Rearrange bands&apos;.</source>
        <translation>Neem er de bedoelde band uit, met 'Banden herschikken'.</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>{name} wegschrijven</translation>
    </message>
    <message>
        <source>the flow at the report times cannot be kept ({reason})</source>
        <translation>de stroming op de uitvoermomenten kan niet worden bewaard ({reason})</translation>
    </message>
    <message>
        <source>room on the disk of the temporary folder</source>
        <translation>ruimte op de schijf van de tijdelijke map</translation>
    </message>
    <message>
        <source>Make room, choose a longer report interval, or leave out the mesh and the depth over time.</source>
        <translation>Maak ruimte, kies meer tijd tussen de uitvoermomenten, of laat de mesh en de waterdiepte in de tijd weg.</translation>
    </message>
    <message>
        <source>the code &apos;{value}&apos; is not a whole number from 1 to 255</source>
        <translation>de code '{value}' is geen geheel getal van 1 tot en met 255</translation>
    </message>
    <message>
        <source>code {code} is in the table twice</source>
        <translation>code {code} staat twee keer in de tabel</translation>
    </message>
    <message>
        <source>code {code} has &apos;{value}&apos; as {column}</source>
        <translation>code {code} heeft '{value}' als {column}</translation>
    </message>
    <message>
        <source>each code once; manning_n above 0; roof and open_water 0 or 1; the other numbers 0 or more</source>
        <translation>elke code één keer; manning_n groter dan 0; roof en open_water 0 of 1; de andere getallen 0 of meer</translation>
    </message>
    <message>
        <source>Correct this row; the table that comes with the plugin shows how.</source>
        <translation>Verbeter deze rij; de tabel die met de plug-in meekomt, laat zien hoe.</translation>
    </message>
    <message>
        <source>this is a folder</source>
        <translation>dit is een map</translation>
    </message>
    <message>
        <source>the name of a file</source>
        <translation>de naam van een bestand</translation>
    </message>
    <message>
        <source>Add a file name to it.</source>
        <translation>Voeg er een bestandsnaam aan toe.</translation>
    </message>
    <message>
        <source>the result &apos;{output}&apos; would overwrite the input &apos;{input}&apos;</source>
        <translation>het resultaat '{output}' zou de invoer '{input}' overschrijven</translation>
    </message>
    <message>
        <source>a file that is not read as well</source>
        <translation>een bestand dat niet ook wordt gelezen</translation>
    </message>
    <message>
        <source>Choose another file for the result.</source>
        <translation>Kies een ander bestand voor het resultaat.</translation>
    </message>
    <message>
        <source>the results &apos;{first}&apos; and &apos;{second}&apos; would overwrite each other</source>
        <translation>de resultaten '{first}' en '{second}' zouden elkaar overschrijven</translation>
    </message>
    <message>
        <source>a file for each result</source>
        <translation>een eigen bestand voor elk resultaat</translation>
    </message>
    <message>
        <source>Choose another file for one of them.</source>
        <translation>Kies voor een van beide een ander bestand.</translation>
    </message>
    <message>
        <source>the name does not end as that of a vector file</source>
        <translation>de naam eindigt niet zoals die van een vectorbestand</translation>
    </message>
    <message>
        <source>a name that ends in .gpkg, .shp, .geojson, .csv or the like</source>
        <translation>een naam die eindigt op .gpkg, .shp, .geojson, .csv of iets dergelijks</translation>
    </message>
    <message>
        <source>Change the end of the name.</source>
        <translation>Verander het einde van de naam.</translation>
    </message>
    <message>
        <source>no line is open to walkers</source>
        <translation>geen enkele lijn is open voor voetgangers</translation>
    </message>
    <message>
        <source>lines with &apos;walk&apos; in the field &apos;modes&apos; (such as walk,cycle), or nothing</source>
        <translation>lijnen met 'walk' (lopen) in het veld 'modes' (zoals walk,cycle), of niets</translation>
    </message>
    <message>
        <source>Check the layer and its field &apos;modes&apos;; a layer without it is all walkable.</source>
        <translation>Controleer de laag en het veld 'modes'; in een laag zonder dat veld zijn alle lijnen beloopbaar.</translation>
    </message>
    <message>
        <source>none of its {count} features in the area has dwellings</source>
        <translation>geen van de {count} objecten in het gebied heeft woningen</translation>
    </message>
    <message>
        <source>a number above 0 in the field &apos;dwellings&apos; of each feature with homes</source>
        <translation>een getal boven 0 in het veld 'dwellings' (aantal woningen) van elk object met woningen</translation>
    </message>
    <message>
        <source>Check the field &apos;dwellings&apos;; in a layer without it every feature is a home.</source>
        <translation>Controleer het veld 'dwellings'; in een laag zonder dat veld is elk object een woning.</translation>
    </message>
    <message>
        <source>Drawing the routes</source>
        <translation>Routes tekenen</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; has no number, or one below {lowest:g}</source>
        <translation>'{name}' heeft geen getal, of een getal onder {lowest:g}</translation>
    </message>
    <message>
        <source>the mortality function &apos;{name}&apos; has neither a slope nor a relative risk</source>
        <translation>de sterftefunctie '{name}' heeft geen helling en geen relatief risico</translation>
    </message>
    <message>
        <source>Shade sails and pergolas</source>
        <translation>Schaduwdoeken en pergola's</translation>
    </message>
    <message>
        <source>{count} shade sails have no height, the first is feature {first}</source>
        <translation>{count} schaduwdoeken hebben geen hoogte, het eerste is object {first}</translation>
    </message>
    <message>
        <source>a field height (m above the ground) that is filled in for each</source>
        <translation>een veld height (hoogte, m boven het maaiveld) dat voor elk doek is ingevuld</translation>
    </message>
    <message>
        <source>Fill in the heights.</source>
        <translation>Vul de hoogten in.</translation>
    </message>
    <message>
        <source>the vegetation height above the ground</source>
        <translation>de vegetatiehoogte boven het maaiveld</translation>
    </message>
    <message>
        <source>row {row} has &apos;{value}&apos; as {column}</source>
        <translation>rij {row} heeft '{value}' als {column}</translation>
    </message>
    <message>
        <source>{name} is &apos;{value}&apos;</source>
        <translation>{name} is '{value}'</translation>
    </message>
    <message>
        <source>{name} is in the table {count} times</source>
        <translation>{name} staat {count} keer in de tabel</translation>
    </message>
    <message>
        <source>the table holds days of {count} names: {names}</source>
        <translation>de tabel bevat dagen met {count} namen: {names}</translation>
    </message>
    <message>
        <source>row {row} has &apos;{value}&apos; as {column}, or has it twice</source>
        <translation>rij {row} heeft '{value}' als {column}, of die waarde staat er twee keer in</translation>
    </message>
    <message>
        <source>one number for each name, and numbers above 0 where the table that comes with the plugin has them</source>
        <translation>één getal voor elke naam, en getallen boven 0 waar de tabel van de plug-in die heeft</translation>
    </message>
    <message>
        <source>one name; a time in UTC such as 2015-07-01T13:00Z and a number in every other column of each row</source>
        <translation>één naam; een tijd in UTC zoals 2015-07-01T13:00Z en een getal in elke andere kolom van elke rij</translation>
    </message>
    <message>
        <source>each code from 1 to 255 once; roof, open_water, vegetated and walkable 0 or 1</source>
        <translation>elke code van 1 tot en met 255 één keer; roof, open_water, vegetated en walkable 0 of 1</translation>
    </message>
    <message>
        <source>a first class without from_pet_c, then limits in °C that increase</source>
        <translation>een eerste klasse zonder from_pet_c, dan oplopende grenzen in °C</translation>
    </message>
    <message>
        <source>there is no time zone &apos;{zone}&apos;</source>
        <translation>er is geen tijdzone '{zone}'</translation>
    </message>
    <message>
        <source>a name such as Europe/Amsterdam, or UTC</source>
        <translation>een naam zoals Europe/Amsterdam, of UTC</translation>
    </message>
    <message>
        <source>Give the name of a time zone as in the IANA list.</source>
        <translation>Geef de naam van een tijdzone zoals in de IANA-lijst.</translation>
    </message>
    <message>
        <source>Looking where the routes run</source>
        <translation>Ligging van de routes bepalen</translation>
    </message>
    <message>
        <source>Listing the routes by their shade</source>
        <translation>Routes op schaduw ordenen</translation>
    </message>
    <message>
        <source>Homes by the walk to a cool place</source>
        <translation>Woningen naar afstand tot koelte</translation>
    </message>
    <message>
        <source>Cool places</source>
        <translation>Koele plekken</translation>
    </message>
    <message>
        <source>Ways to the cool places</source>
        <translation>Routes naar de koele plekken</translation>
    </message>
    <message>
        <source>Shade along routes</source>
        <translation>Schaduw op routes</translation>
    </message>
    <message>
        <source>Heat and vulnerable people</source>
        <translation>Hitte en kwetsbare groepen</translation>
    </message>
    <message>
        <source>Heat stress</source>
        <translation>Hittestress</translation>
    </message>
    <message>
        <source>Cool places and the walk to them</source>
        <translation>Koele plekken en de afstand tot koelte</translation>
    </message>
    <message>
        <source>Shade over the day</source>
        <translation>Schaduw over de dag</translation>
    </message>
    <message>
        <source>what was seen of the tiles cannot be kept ({reason})</source>
        <translation>de tussenresultaten van de tegels kunnen niet worden bewaard ({reason})</translation>
    </message>
    <message>
        <source>room on the disk of the temporary folder: about 5 bytes a cell</source>
        <translation>ruimte op de schijf van de tijdelijke map: ongeveer 5 bytes per cel</translation>
    </message>
    <message>
        <source>Make room, or choose a smaller area or larger cells.</source>
        <translation>Maak ruimte, of kies een kleiner gebied of grotere cellen.</translation>
    </message>
    <message>
        <source>Walking from the homes to the cool places</source>
        <translation>Van de woningen naar de koele plekken lopen</translation>
    </message>
    <message>
        <source>Counting people</source>
        <translation>Mensen tellen</translation>
    </message>
    <message>
        <source>{day} has no diurnal factors of the urban heat island</source>
        <translation>{day} heeft geen factoren voor het dagverloop van het stedelijk hitte-eiland</translation>
    </message>
    <message>
        <source>a day from {first} up to {end} (month-day)</source>
        <translation>een dag van {first} tot {end} (maand-dag)</translation>
    </message>
    <message>
        <source>Choose a day in the season of the standard method.</source>
        <translation>Kies een dag in het seizoen van de standaardmethode.</translation>
    </message>
    <message>
        <source>heat is medium from {medium:g} °C and high from {high:g} °C</source>
        <translation>hitte is midden vanaf {medium:g} °C en hoog vanaf {high:g} °C</translation>
    </message>
    <message>
        <source>two temperatures, of which the second is the higher</source>
        <translation>twee temperaturen, waarvan de tweede de hoogste is</translation>
    </message>
    <message>
        <source>Correct bivariate_medium_from and bivariate_high_from in the table.</source>
        <translation>Verbeter bivariate_medium_from en bivariate_high_from in de tabel.</translation>
    </message>
    <message>
        <source>Looking for cool places</source>
        <translation>Koele plekken zoeken</translation>
    </message>
    <message>
        <source>the PET of a warm day</source>
        <translation>de PET van een warme dag</translation>
    </message>
    <message>
        <source>PET</source>
        <translation>PET</translation>
    </message>
    <message>
        <source>the air temperature</source>
        <translation>de luchttemperatuur</translation>
    </message>
    <message>
        <source>the field &apos;{field}&apos; holds {count} negative numbers, the first, {value:g}, in feature {first}</source>
        <translation>het veld '{field}' bevat {count} negatieve getallen, het eerste, {value:g}, in object {first}</translation>
    </message>
    <message>
        <source>numbers from 0 up, or NULL where nothing is known</source>
        <translation>getallen vanaf 0, of NULL waar niets bekend is</translation>
    </message>
    <message>
        <source>Correct them; make codes for &apos;unknown&apos;, such as -99997 of CBS, NULL.</source>
        <translation>Verbeter ze; maak codes voor 'onbekend', zoals -99997 van het CBS, NULL.</translation>
    </message>
    <message>
        <source>&apos;{part}&apos; is larger than &apos;{whole}&apos; in {count} features, the first is {first} with {more:g} and {less:g}</source>
        <translation>'{part}' is in {count} objecten groter dan '{whole}', het eerste is {first} met {more:g} en {less:g}</translation>
    </message>
    <message>
        <source>&apos;{part}&apos; as a number, at most as large as &apos;{whole}&apos;</source>
        <translation>'{part}' als aantal, hoogstens zo groot als '{whole}'</translation>
    </message>
    <message>
        <source>Correct the fields: perhaps they were swapped, or one is a percentage.</source>
        <translation>Verbeter de velden: misschien zijn ze verwisseld, of is een ervan een percentage.</translation>
    </message>
    <message>
        <source>{quantity} runs from {lowest:g} to {highest:g}, which smells of kelvin</source>
        <translation>{quantity} loopt van {lowest:g} tot {highest:g}, dat lijkt wel kelvin</translation>
    </message>
    <message>
        <source>temperatures in °C</source>
        <translation>temperaturen in °C</translation>
    </message>
    <message>
        <source>Subtract 273.15 with the raster calculator.</source>
        <translation>Trek er 273.15 van af met Rasterberekeningen.</translation>
    </message>
    <message>
        <source>no building with dwellings lies in a neighbourhood</source>
        <translation>er ligt geen gebouw met woningen in een buurt</translation>
    </message>
    <message>
        <source>buildings with a number of dwellings in the field &apos;dwellings&apos;</source>
        <translation>gebouwen met een aantal woningen in het veld 'dwellings'</translation>
    </message>
    <message>
        <source>Fill the field, or choose the buildings of the same area.</source>
        <translation>Vul het veld, of kies de gebouwen van hetzelfde gebied.</translation>
    </message>
    <message>
        <source>only one of the two air temperatures is given</source>
        <translation>er is maar een van de twee luchttemperaturen opgegeven</translation>
    </message>
    <message>
        <source>the air temperature before and after the measures, or neither</source>
        <translation>de luchttemperatuur vóór en na de maatregelen, of geen van beide</translation>
    </message>
    <message>
        <source>Choose the other one as well, or leave both empty.</source>
        <translation>Kies ook de andere, of laat beide leeg.</translation>
    </message>
    <message>
        <source>the layer is the PET map</source>
        <translation>de laag is de PET-kaart</translation>
    </message>
    <message>
        <source>air temperature: deaths follow from it, and not from PET</source>
        <translation>luchttemperatuur: de sterfte volgt daaruit, en niet uit de PET</translation>
    </message>
    <message>
        <source>Choose the air temperature that &apos;Heat stress&apos; gives.</source>
        <translation>Kies de luchttemperatuur die 'Hittestress' geeft.</translation>
    </message>
    <message>
        <source>Reckoning the perceived temperature</source>
        <translation>Gevoelstemperatuur berekenen</translation>
    </message>
    <message>
        <source>the threshold temperature is {threshold:g} °C</source>
        <translation>de drempeltemperatuur is {threshold:g} °C</translation>
    </message>
    <message>
        <source>a threshold below {temperature:g} °C, at which the relative risk is known</source>
        <translation>een drempel onder {temperature:g} °C, waarbij het relatieve risico bekend is</translation>
    </message>
    <message>
        <source>Choose a lower threshold, or another mortality function.</source>
        <translation>Kies een lagere drempel of een andere sterftefunctie.</translation>
    </message>
    <message>
        <source>the slope is {central:g} per °C, between {low:g} and {high:g}</source>
        <translation>de helling is {central:g} per °C, tussen {low:g} en {high:g}</translation>
    </message>
    <message>
        <source>positive numbers, the first between the other two</source>
        <translation>positieve getallen, het eerste tussen de andere twee</translation>
    </message>
    <message>
        <source>Correct the row of this function in the table.</source>
        <translation>Verbeter de rij van deze functie in de tabel.</translation>
    </message>
    <message>
        <source>the sun is lower than {altitude:g}° then, so that all is shade</source>
        <translation>de zon staat dan lager dan {altitude:g}°, zodat alles schaduw is</translation>
    </message>
    <message>
        <source>a moment at which the sun casts shadows</source>
        <translation>een moment waarop de zon schaduwen werpt</translation>
    </message>
    <message>
        <source>Choose another time, and check the time zone and where the layers lie.</source>
        <translation>Kies een ander tijdstip, en controleer de tijdzone en waar de lagen liggen.</translation>
    </message>
    <message>
        <source>no line is open to these users: {users}</source>
        <translation>geen enkele lijn is open voor deze gebruikers: {users}</translation>
    </message>
    <message>
        <source>lines with &apos;walk&apos; or &apos;cycle&apos; in the field &apos;modes&apos;, or nothing there</source>
        <translation>lijnen met 'walk' (lopen) of 'cycle' (fietsen) in het veld 'modes', of niets daarin</translation>
    </message>
    <message>
        <source>Check the layer and its field &apos;modes&apos;; without that field all lines count.</source>
        <translation>Controleer de laag en het veld 'modes'; zonder dat veld tellen alle lijnen.</translation>
    </message>
    <message>
        <source>Casting shadows: {time}</source>
        <translation>Schaduw berekenen: {time}</translation>
    </message>
    <message>
        <source>the sun does not rise above {altitude:g}° on {day}</source>
        <translation>de zon komt op {day} niet boven {altitude:g}°</translation>
    </message>
    <message>
        <source>a day on which the sun casts shadows</source>
        <translation>een dag waarop de zon schaduwen werpt</translation>
    </message>
    <message>
        <source>Choose another day, and check the coordinate reference system.</source>
        <translation>Kies een andere dag, en controleer het coördinatenstelsel.</translation>
    </message>
    <message>
        <source>Looking up: sky view</source>
        <translation>Omhoog kijken: hemelzicht</translation>
    </message>
    <message>
        <source>{station}, {moment}</source>
        <translation>{station}, {moment}</translation>
    </message>
    <message>
        <source>the relative humidity</source>
        <translation>de relatieve luchtvochtigheid</translation>
    </message>
    <message>
        <source>the wind speed</source>
        <translation>de windsnelheid</translation>
    </message>
    <message>
        <source>the wind direction</source>
        <translation>de windrichting</translation>
    </message>
    <message>
        <source>the global radiation</source>
        <translation>de globale straling</translation>
    </message>
    <message>
        <source>hours are missing: {hours} (UTC)</source>
        <translation>er ontbreken uren: {hours} (UTC)</translation>
    </message>
    <message>
        <source>a record for every hour from 1 to 24 h UTC in which the sun shines</source>
        <translation>een meting voor elk uur van 1 tot en met 24 uur UTC waarin de zon schijnt</translation>
    </message>
    <message>
        <source>Add these hours, or choose another station or day.</source>
        <translation>Voeg deze uren toe, of kies een ander station of een andere dag.</translation>
    </message>
    <message>
        <source>the hour is there twice</source>
        <translation>het uur staat er twee keer in</translation>
    </message>
    <message>
        <source>one record an hour</source>
        <translation>één meting per uur</translation>
    </message>
    <message>
        <source>Remove one of the two; times are in UTC, which has no summer time.</source>
        <translation>Verwijder een van de twee; tijden zijn in UTC, dat geen zomertijd kent.</translation>
    </message>
    <message>
        <source>the time is not on the hour, or has no time zone</source>
        <translation>de tijd is geen heel uur, of heeft geen tijdzone</translation>
    </message>
    <message>
        <source>whole hours in UTC</source>
        <translation>hele uren in UTC</translation>
    </message>
    <message>
        <source>Correct the time, such as 2015-07-01T13:00Z.</source>
        <translation>Verbeter de tijd, zoals 2015-07-01T13:00Z.</translation>
    </message>
    <message>
        <source>{quantity} is {value:g}, which smells of tenths of {unit}</source>
        <translation>{quantity} is {value:g}, dat lijken wel tienden van {unit}</translation>
    </message>
    <message>
        <source>Divide the values by 10.</source>
        <translation>Deel de waarden door 10.</translation>
    </message>
    <message>
        <source>the radiation gets no higher than {value:g} on a day of {warmest:g} °C, which smells of J/cm² an hour</source>
        <translation>de straling komt niet hoger dan {value:g} op een dag van {warmest:g} °C, dat lijkt wel J/cm² per uur</translation>
    </message>
    <message>
        <source>the mean global radiation of the hour in W/m²</source>
        <translation>de gemiddelde globale straling van het uur in W/m²</translation>
    </message>
    <message>
        <source>Multiply the values by 2.7778.</source>
        <translation>Vermenigvuldig de waarden met 2,7778.</translation>
    </message>
    <message>
        <source>the relative humidity is at most {value:g}, which smells of a fraction</source>
        <translation>de relatieve luchtvochtigheid is hoogstens {value:g}, dat lijkt wel een fractie</translation>
    </message>
    <message>
        <source>the relative humidity in %, from 0 to 100</source>
        <translation>de relatieve luchtvochtigheid in %, van 0 tot 100</translation>
    </message>
    <message>
        <source>Multiply the values by 100.</source>
        <translation>Vermenigvuldig de waarden met 100.</translation>
    </message>
    <message>
        <source>there is no wind all day</source>
        <translation>er staat de hele dag geen wind</translation>
    </message>
    <message>
        <source>a mean wind speed above 0 m/s</source>
        <translation>een gemiddelde windsnelheid boven 0 m/s</translation>
    </message>
    <message>
        <source>Check the column of wind speeds.</source>
        <translation>Controleer de kolom met windsnelheden.</translation>
    </message>
    <message>
        <source>Looking around the homes</source>
        <translation>Rond de woningen kijken</translation>
    </message>
    <message>
        <source>Looking for the tallest buildings and trees</source>
        <translation>Hoogste gebouwen en bomen zoeken</translation>
    </message>
    <message>
        <source>no path lies on the ground</source>
        <translation>geen enkel pad ligt op maaiveld</translation>
    </message>
    <message>
        <source>lines of which at least one has 0 in the field &apos;level&apos;, and some length</source>
        <translation>lijnen waarvan er minstens één 0 in het veld 'level' heeft, en enige lengte</translation>
    </message>
    <message>
        <source>Check the layer and its field &apos;level&apos;: 0 is the ground, bridges are above 0.</source>
        <translation>Controleer de laag en het veld 'level': 0 is maaiveld, bruggen liggen boven 0.</translation>
    </message>
    <message>
        <source>Sky view factor</source>
        <translation>Hemelzichtfactor (sky view factor)</translation>
    </message>
    <message>
        <source>Sky view factor past buildings alone</source>
        <translation>Hemelzichtfactor met alleen gebouwen</translation>
    </message>
    <message>
        <source>Shade</source>
        <translation>Schaduw</translation>
    </message>
    <message>
        <source>sun</source>
        <translation>zon</translation>
    </message>
    <message>
        <source>shade</source>
        <translation>schaduw</translation>
    </message>
    <message>
        <source>Hours of sun</source>
        <translation>Zonuren</translation>
    </message>
    <message>
        <source>Share of the day in shade</source>
        <translation>Deel van de dag in de schaduw</translation>
    </message>
    <message>
        <source>No effect of albedo (cool roofs)</source>
        <translation>Geen effect van albedo (koele daken)</translation>
    </message>
    <message>
        <source>Perceived temperature (PET)</source>
        <translation>Gevoelstemperatuur (PET)</translation>
    </message>
    <message>
        <source>Perceived temperature (PET) by the hour</source>
        <translation>Gevoelstemperatuur (PET) per uur</translation>
    </message>
    <message>
        <source>Air temperature</source>
        <translation>Luchttemperatuur</translation>
    </message>
    <message>
        <source>Wind at 1.2 m</source>
        <translation>Windsnelheid op 1,2 m</translation>
    </message>
    <message>
        <source>Share of the afternoon in shade</source>
        <translation>Deel van de middag in de schaduw</translation>
    </message>
    <message>
        <source>the surface lies {usual:.0f} m above the ground &apos;{ground}&apos; as a rule, and at most {most:.0f} m</source>
        <translation>het oppervlak ligt doorgaans {usual:.0f} m boven het maaiveld '{ground}', en hoogstens {most:.0f} m</translation>
    </message>
    <message>
        <source>both in metres above the same datum, with the ground below the surface</source>
        <translation>beide in meters ten opzichte van hetzelfde nulvlak, met het maaiveld onder het oppervlak</translation>
    </message>
    <message>
        <source>Check the unit and the datum of both, and that they are not exchanged.</source>
        <translation>Controleer de eenheid en het nulvlak van beide, en of ze niet verwisseld zijn.</translation>
    </message>
    <message>
        <source>Counting canopy</source>
        <translation>Kroonbedekking tellen</translation>
    </message>
    <message>
        <source>no cell on land is lower than {height:g} m: all that is known is canopy</source>
        <translation>geen enkele cel op land is lager dan {height:g} m: alles wat bekend is, is kroonbedekking</translation>
    </message>
    <message>
        <source>a height of 0 where nothing grows; no data means that nothing is known</source>
        <translation>een hoogte van 0 waar niets groeit; geen data betekent dat er niets bekend is</translation>
    </message>
    <message>
        <source>If no data means that nothing grows, fill it with &apos;Fill NoData cells&apos;, by 0.</source>
        <translation>Als geen data betekent dat er niets groeit, vul het dan met 0, met 'Cellen met Geen gegevens vullen'.</translation>
    </message>
    <message>
        <source>Looking for large water</source>
        <translation>Groot water zoeken</translation>
    </message>
    <message>
        <source>there are {count} sources of canopy</source>
        <translation>er zijn {count} bronnen voor de kroonbedekking</translation>
    </message>
    <message>
        <source>either a raster of vegetation heights, or trees with their crowns</source>
        <translation>ofwel een raster met vegetatiehoogten, ofwel bomen met hun kronen</translation>
    </message>
    <message>
        <source>Choose the trees for a plan that plants or fells trees, else the raster.</source>
        <translation>Kies de bomen voor een plan dat bomen plant of kapt, anders het raster.</translation>
    </message>
    <message>
        <source>none of its {count} trees has a crown_diameter</source>
        <translation>geen van de {count} bomen heeft een crown_diameter (kroondiameter)</translation>
    </message>
    <message>
        <source>the diameter of the crown (m) in the field &apos;crown_diameter&apos;</source>
        <translation>de diameter van de kroon (m) in het veld 'crown_diameter'</translation>
    </message>
    <message>
        <source>Fill in the diameters, or use a raster of vegetation heights.</source>
        <translation>Vul de diameters in, of gebruik een raster met vegetatiehoogten.</translation>
    </message>
    <message>
        <source>the diameter of a crown</source>
        <translation>de diameter van een kroon</translation>
    </message>
    <message>
        <source>Joining pieces of green</source>
        <translation>Stukken groen samenvoegen</translation>
    </message>
    <message>
        <source>Looking where paths cross the edge of green</source>
        <translation>Zoeken waar paden de rand van groen kruisen</translation>
    </message>
    <message>
        <source>the field &apos;{field}&apos; says &apos;{value}&apos; in feature {feature}</source>
        <translation>het veld '{field}' zegt '{value}' in object {feature}</translation>
    </message>
    <message>
        <source>true or false, or 1 or 0</source>
        <translation>true (waar) of false (onwaar), of 1 of 0</translation>
    </message>
    <message>
        <source>Correct the field, or rename it so that all green counts as public.</source>
        <translation>Verbeter het veld, of geef het een andere naam zodat al het groen als openbaar telt.</translation>
    </message>
    <message>
        <source>none of its {count} features near the homes is public</source>
        <translation>geen van de {count} objecten bij de woningen is openbaar</translation>
    </message>
    <message>
        <source>true in the field &apos;public&apos; of green that everybody may enter</source>
        <translation>true (waar) in het veld 'public' (openbaar) van groen waar iedereen in mag</translation>
    </message>
    <message>
        <source>Check the field &apos;public&apos;; in a layer without it all green is public.</source>
        <translation>Controleer het veld 'public'; in een laag zonder dat veld is al het groen openbaar.</translation>
    </message>
    <message>
        <source>{count} cells have a surface but no ground in &apos;{ground}&apos;, the first at row {row}, column {column}</source>
        <translation>{count} cellen hebben een oppervlak maar geen maaiveld in '{ground}', de eerste in rij {row}, kolom {column}</translation>
    </message>
    <message>
        <source>ground wherever there is a surface, below buildings too</source>
        <translation>maaiveld overal waar een oppervlak is, ook onder gebouwen</translation>
    </message>
    <message>
        <source>Fill the ground with &apos;Prepare study&apos;, whose surface then ends where the ground does.</source>
        <translation>Vul het maaiveld met 'Studie voorbereiden', waarvan het oppervlak dan eindigt waar het maaiveld eindigt.</translation>
    </message>
    <message>
        <source>row {row} is none of a code from 1 to 255, once, with plantable 0 or 1</source>
        <translation>rij {row} is geen code van 1 tot en met 255, één keer, met plantable 0 of 1</translation>
    </message>
    <message>
        <source>a new tree with a crown of {diameter:g} m would not count</source>
        <translation>een nieuwe boom met een kroon van {diameter:g} m zou niet meetellen</translation>
    </message>
    <message>
        <source>a crown of at least {least:g} m², {wanted:.2f} m wide, as the rule asks</source>
        <translation>een kroon van minstens {least:g} m², {wanted:.2f} m breed, zoals de regel vraagt</translation>
    </message>
    <message>
        <source>Choose a wider crown, or another definition.</source>
        <translation>Kies een bredere kroon, of een andere definitie.</translation>
    </message>
    <message>
        <source>a clearance</source>
        <translation>een vrije afstand</translation>
    </message>
    <message>
        <source>Listing the homes</source>
        <translation>Woningen opsommen</translation>
    </message>
    <message>
        <source>none of its {count} features in the area has dwellings or a use that counts</source>
        <translation>geen van de {count} objecten in het gebied heeft woningen of een gebruik dat meetelt</translation>
    </message>
    <message>
        <source>Check the fields &apos;dwellings&apos; and &apos;use&apos;.</source>
        <translation>Controleer de velden 'dwellings' (aantal woningen) en 'use' (gebruik).</translation>
    </message>
    <message>
        <source>Drawing what explains the score</source>
        <translation>Tekenen wat de score verklaart</translation>
    </message>
    <message>
        <source>none of its {count} features has a height or a number of storeys</source>
        <translation>geen van de {count} objecten heeft een hoogte of een aantal bouwlagen</translation>
    </message>
    <message>
        <source>the field &apos;height&apos; (m) or &apos;storeys&apos;, filled in</source>
        <translation>het veld 'height' (hoogte, m) of 'storeys' (bouwlagen), ingevuld</translation>
    </message>
    <message>
        <source>Add one of these fields: buildings hide trees, and people live on storeys.</source>
        <translation>Voeg een van deze velden toe: gebouwen verbergen bomen, en mensen wonen op bouwlagen.</translation>
    </message>
    <message>
        <source>none of its {count} trees has both a height and a crown_diameter</source>
        <translation>geen van de {count} bomen heeft zowel een height (hoogte) als een crown_diameter (kroondiameter)</translation>
    </message>
    <message>
        <source>the fields &apos;height&apos; and &apos;crown_diameter&apos; (m), filled in</source>
        <translation>de velden 'height' en 'crown_diameter' (m), ingevuld</translation>
    </message>
    <message>
        <source>Fill them in, from a canopy model or by species and age.</source>
        <translation>Vul ze in, uit een kronenmodel of naar soort en leeftijd.</translation>
    </message>
    <message>
        <source>the height of a building</source>
        <translation>de hoogte van een gebouw</translation>
    </message>
    <message>
        <source>the height of a tree</source>
        <translation>de hoogte van een boom</translation>
    </message>
    <message>
        <source>Drawing the lines of sight</source>
        <translation>Zichtlijnen tekenen</translation>
    </message>
    <message>
        <source>the definition looks at the neighbourhood of a home, and there are none</source>
        <translation>de definitie kijkt naar de buurt van een woning, en er zijn geen buurten</translation>
    </message>
    <message>
        <source>a layer of neighbourhoods, or a definition that looks around the home</source>
        <translation>een laag met buurten, of een definitie die rond de woning kijkt</translation>
    </message>
    <message>
        <source>Give the neighbourhoods, or choose where the canopy must be: home.</source>
        <translation>Geef de buurten op, of kies home (woning) bij 'Waar de kroonbedekking moet zijn'.</translation>
    </message>
    <message>
        <source>at {moment} UTC the station has {radiation:.0f} W/m² of sun, but at the study the sun is down</source>
        <translation>om {moment} UTC heeft het station {radiation:.0f} W/m² zon, maar bij de studie is de zon onder</translation>
    </message>
    <message>
        <source>a station in the time zone of the study, with its times in UTC</source>
        <translation>een station in de tijdzone van de studie, met tijden in UTC</translation>
    </message>
    <message>
        <source>Choose a station near the study, and check the times of its table.</source>
        <translation>Kies een station in de buurt van de studie, en controleer de tijden in de tabel ervan.</translation>
    </message>
    <message>
        <source>Looking for trees near the homes</source>
        <translation>Bomen bij de woningen zoeken</translation>
    </message>
    <message>
        <source>Walking from the homes to green</source>
        <translation>Van de woningen naar groen lopen</translation>
    </message>
    <message>
        <source>Looking for the entrances of green</source>
        <translation>Ingangen van groen zoeken</translation>
    </message>
    <message>
        <source>Looking for the ground of homes and trees</source>
        <translation>Maaiveld van woningen en bomen zoeken</translation>
    </message>
    <message>
        <source>Choosing spots for trees</source>
        <translation>Plantplaatsen kiezen</translation>
    </message>
    <message>
        <source>Looking out of the homes</source>
        <translation>Vanuit de woningen kijken</translation>
    </message>
    <message>
        <source>Canopy cover</source>
        <translation>Kroonbedekking</translation>
    </message>
    <message>
        <source>Spots for new trees</source>
        <translation>Plantplaatsen voor nieuwe bomen</translation>
    </message>
    <message>
        <source>What explains the score</source>
        <translation>Wat de score verklaart</translation>
    </message>
    <message>
        <source>3-30-300 of homes</source>
        <translation>3-30-300 van woningen</translation>
    </message>
    <message>
        <source>3-30-300 of neighbourhoods</source>
        <translation>3-30-300 van buurten</translation>
    </message>
    <message>
        <source>3-30-300 and where to plant</source>
        <translation>3-30-300 en waar te planten</translation>
    </message>
    <message>
        <source>3-30-300 explained</source>
        <translation>3-30-300 verklaard</translation>
    </message>
    <message>
        <source>feature {feature} has {count} points</source>
        <translation>object {feature} heeft {count} punten</translation>
    </message>
    <message>
        <source>a feature of one point for each tree</source>
        <translation>een object van één punt voor elke boom</translation>
    </message>
    <message>
        <source>Split the features with &apos;Multipart to singleparts&apos;.</source>
        <translation>Splits de objecten met 'Multipart to singleparts'.</translation>
    </message>
    <message>
        <source>none of its {count} homes has a free façade on known ground</source>
        <translation>geen van de {count} woningen heeft een vrije gevel op bekend maaiveld</translation>
    </message>
    <message>
        <source>ground (m) around the homes, and façades that lie in no other building</source>
        <translation>maaiveld (m) rond de woningen, en gevels die niet in een ander gebouw liggen</translation>
    </message>
    <message>
        <source>Check the ground for gaps, and the buildings for one that covers others.</source>
        <translation>Controleer het maaiveld op gaten, en de gebouwen op een dat andere bedekt.</translation>
    </message>
    <message>
        <source>storeys</source>
        <translation>bouwlagen</translation>
    </message>
    <message>
        <source>the height of the base of a crown</source>
        <translation>de hoogte van de onderkant van een kroon</translation>
    </message>
    <message>
        <source>polygon</source>
        <translation>vlak</translation>
    </message>
    <message>
        <source>line</source>
        <translation>lijn</translation>
    </message>
    <message>
        <source>point</source>
        <translation>punt</translation>
    </message>
    <message>
        <source>feature {feature} has the kind &apos;{kind}&apos;, which is not in the table of measures</source>
        <translation>object {feature} heeft de soort '{kind}', die niet in de tabel met maatregelen staat</translation>
    </message>
    <message>
        <source>one of: {kinds}</source>
        <translation>een van: {kinds}</translation>
    </message>
    <message>
        <source>Correct the field &apos;kind&apos;.</source>
        <translation>Verbeter het veld 'kind'.</translation>
    </message>
    <message>
        <source>feature {feature}, of the kind &apos;{kind}&apos;, is a {found}</source>
        <translation>object {feature}, van de soort '{kind}', is een {found}</translation>
    </message>
    <message>
        <source>a {wanted}</source>
        <translation>een {wanted}</translation>
    </message>
    <message>
        <source>Draw it in the layer of measures of that geometry.</source>
        <translation>Teken het in de laag met maatregelen van die geometrie.</translation>
    </message>
    <message>
        <source>feature {feature}, of the kind &apos;{kind}&apos;, has &apos;{value}&apos; as {parameter}</source>
        <translation>object {feature}, van de soort '{kind}', heeft '{value}' als {parameter}</translation>
    </message>
    <message>
        <source>one of: {choices}</source>
        <translation>een van: {choices}</translation>
    </message>
    <message>
        <source>Correct the field, or make it NULL for the default.</source>
        <translation>Verbeter het veld, of maak het NULL voor de standaardwaarde.</translation>
    </message>
    <message>
        <source>{parameter} of a measure of the kind &apos;{kind}&apos;</source>
        <translation>{parameter} van een maatregel van de soort '{kind}'</translation>
    </message>
    <message>
        <source>outside the study</source>
        <translation>buiten de studie</translation>
    </message>
    <message>
        <source>covers the centre of no cell</source>
        <translation>bedekt het midden van geen enkele cel</translation>
    </message>
    <message>
        <source>nothing there to work on</source>
        <translation>er is daar niets te doen</translation>
    </message>
    <message>
        <source>a building is in the way</source>
        <translation>er staat een gebouw in de weg</translation>
    </message>
    <message>
        <source>open water is in the way</source>
        <translation>er is open water in de weg</translation>
    </message>
    <message>
        <source>within the clearance of a cable or pipe</source>
        <translation>binnen de vrije afstand van een kabel of leiding</translation>
    </message>
    <message>
        <source>another measure is there</source>
        <translation>er is daar een andere maatregel</translation>
    </message>
    <message>
        <source>too little room for roots</source>
        <translation>te weinig ruimte voor wortels</translation>
    </message>
    <message>
        <source>Carrying out the measures</source>
        <translation>De maatregelen uitvoeren</translation>
    </message>
    <message>
        <source>the layer is not there</source>
        <translation>de laag is er niet</translation>
    </message>
    <message>
        <source>a raster that QGIS can open</source>
        <translation>een raster dat QGIS kan openen</translation>
    </message>
    <message>
        <source>Put the file back, or create the study anew.</source>
        <translation>Zet het bestand terug, of maak de studie opnieuw aan.</translation>
    </message>
    <message>
        <source>the table is not there</source>
        <translation>de tabel is er niet</translation>
    </message>
    <message>
        <source>a table in study.gpkg</source>
        <translation>een tabel in study.gpkg</translation>
    </message>
    <message>
        <source>Repair makes it, empty.</source>
        <translation>Herstellen maakt een lege.</translation>
    </message>
    <message>
        <source>the program that made this run ended before it was done</source>
        <translation>het programma dat deze run maakte, eindigde voordat de run klaar was</translation>
    </message>
    <message>
        <source>whole runs</source>
        <translation>hele runs</translation>
    </message>
    <message>
        <source>Repair deletes what it left.</source>
        <translation>Herstellen verwijdert wat is achtergebleven.</translation>
    </message>
    <message>
        <source>the run is not in the list of the database</source>
        <translation>de run staat niet in de lijst van de database</translation>
    </message>
    <message>
        <source>a row for each run</source>
        <translation>een rij voor elke run</translation>
    </message>
    <message>
        <source>the list of the database has a run whose folder is not there</source>
        <translation>de lijst van de database heeft een run waarvan de map er niet is</translation>
    </message>
    <message>
        <source>a folder for each run</source>
        <translation>een map voor elke run</translation>
    </message>
    <message>
        <source>Put the folder back, or let repair take it off the list.</source>
        <translation>Zet de map terug, of laat herstellen de run uit de lijst halen.</translation>
    </message>
    <message>
        <source>the result is not what the run wrote</source>
        <translation>het resultaat is niet wat de run schreef</translation>
    </message>
    <message>
        <source>the checksum of run.json</source>
        <translation>de controlesom in run.json</translation>
    </message>
    <message>
        <source>Run it again, and keep results as they are.</source>
        <translation>Reken opnieuw door, en laat resultaten zoals ze zijn.</translation>
    </message>
    <message>
        <source>measures belong to a variant &apos;{variant}&apos; that is not in the list</source>
        <translation>maatregelen horen bij een variant '{variant}' die niet in de lijst staat</translation>
    </message>
    <message>
        <source>the name of a variant of the study</source>
        <translation>de naam van een variant van de studie</translation>
    </message>
    <message>
        <source>Correct the field &apos;variant&apos;, or let repair add the variant.</source>
        <translation>Verbeter het veld 'variant', of laat herstellen de variant toevoegen.</translation>
    </message>
    <message>
        <source>the project is not there, or QGIS cannot read it</source>
        <translation>het project is er niet, of QGIS kan het niet lezen</translation>
    </message>
    <message>
        <source>a project with the layers of the study</source>
        <translation>een project met de lagen van de studie</translation>
    </message>
    <message>
        <source>Repair makes it anew.</source>
        <translation>Herstellen maakt het opnieuw.</translation>
    </message>
    <message>
        <source>Current situation</source>
        <translation>Huidige situatie</translation>
    </message>
    <message>
        <source>the folder is there already and is not empty</source>
        <translation>de map is er al en is niet leeg</translation>
    </message>
    <message>
        <source>a new folder, or an empty one</source>
        <translation>een nieuwe map, of een lege</translation>
    </message>
    <message>
        <source>Choose another folder for the study.</source>
        <translation>Kies een andere map voor de studie.</translation>
    </message>
    <message>
        <source>the study has none with the name &apos;{name}&apos;</source>
        <translation>de studie heeft er geen met de naam '{name}'</translation>
    </message>
    <message>
        <source>one of: {names}</source>
        <translation>een van: {names}</translation>
    </message>
    <message>
        <source>Correct the name.</source>
        <translation>Verbeter de naam.</translation>
    </message>
    <message>
        <source>the study already has one with the name &apos;{name}&apos;</source>
        <translation>de studie heeft er al een met de naam '{name}'</translation>
    </message>
    <message>
        <source>a name of its own</source>
        <translation>een eigen naam</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Kies een andere naam.</translation>
    </message>
    <message>
        <source>the folder is no study: it has no {missing}</source>
        <translation>de map is geen studie: {missing} ontbreekt</translation>
    </message>
    <message>
        <source>a study folder, as &apos;Create study&apos; makes it</source>
        <translation>een studiemap, zoals 'Studie aanmaken' die maakt</translation>
    </message>
    <message>
        <source>Choose another folder, or create the study first.</source>
        <translation>Kies een andere map, of maak eerst de studie aan.</translation>
    </message>
    <message>
        <source>another program is writing in the study (process {process} on {computer})</source>
        <translation>een ander programma schrijft in de studie (proces {process} op {computer})</translation>
    </message>
    <message>
        <source>one writer at a time</source>
        <translation>één schrijver tegelijk</translation>
    </message>
    <message>
        <source>Wait until it is done and try again. If that program is no longer there, delete the file .study.lock in the folder.</source>
        <translation>Wacht tot het klaar is en probeer het opnieuw. Is dat programma er niet meer, verwijder dan het bestand .study.lock in de map.</translation>
    </message>
    <message>
        <source>the folder cannot be written to</source>
        <translation>in de map kan niet worden geschreven</translation>
    </message>
    <message>
        <source>the record of the run cannot be read ({reason})</source>
        <translation>run.json van de run is niet te lezen ({reason})</translation>
    </message>
    <message>
        <source>a file run.json as this version writes it</source>
        <translation>een bestand run.json zoals deze versie het schrijft</translation>
    </message>
    <message>
        <source>Delete the folder of the run, and run it again.</source>
        <translation>Verwijder de map van de run, en reken opnieuw door.</translation>
    </message>
    <message>
        <source>Conflicts of measures</source>
        <translation>Conflicten van maatregelen</translation>
    </message>
    <message>
        <source>Canopy cover of neighbourhoods</source>
        <translation>Kroonbedekking van buurten</translation>
    </message>
    <message>
        <source>JSON with the parameters of algorithms, such as {{&quot;designstorm&quot;: {{&quot;RETURN_PERIOD&quot;: 100}}}}</source>
        <translation>JSON met de parameters van algoritmen, zoals {{&quot;designstorm&quot;: {{&quot;RETURN_PERIOD&quot;: 100}}}}</translation>
    </message>
    <message>
        <source>Correct the parameters of the scenario.</source>
        <translation>Verbeter de parameters van het scenario.</translation>
    </message>
    <message>
        <source>no name is given</source>
        <translation>er is geen naam gegeven</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Geef een naam.</translation>
    </message>
    <message>
        <source>layers have changed since the run: {layers}</source>
        <translation>lagen zijn sinds de run veranderd: {layers}</translation>
    </message>
    <message>
        <source>the layers that the run was made of</source>
        <translation>de lagen waarmee de run is gemaakt</translation>
    </message>
    <message>
        <source>Put these layers back, or use &apos;Run study&apos; for a run on what is there now.</source>
        <translation>Zet deze lagen terug, of gebruik 'Studie doorrekenen' voor een run op wat er nu is.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; has no number, or one that cannot be</source>
        <translation>'{name}' heeft geen getal, of een dat niet kan</translation>
    </message>
    <message>
        <source>the scale of &apos;{name}&apos; has no length: it starts and ends at {value:g}</source>
        <translation>de schaal van '{name}' heeft geen lengte: die begint en eindigt bij {value:g}</translation>
    </message>
    <message>
        <source>no cell is shallower than {depth:g} m: all that is known is under water</source>
        <translation>geen cel is ondieper dan {depth:g} m: alles wat bekend is staat onder water</translation>
    </message>
    <message>
        <source>a depth of 0 where it is dry; no data means that nothing is known</source>
        <translation>een diepte van 0 waar het droog is; geen gegevens betekent dat niets bekend is</translation>
    </message>
    <message>
        <source>If no data means that it is dry, fill it with &apos;Fill NoData cells&apos;, by 0.</source>
        <translation>Als geen gegevens betekent dat het droog is, vul die dan met 'Cellen met Geen gegevens vullen', met 0.</translation>
    </message>
    <message>
        <source>row {row} has &apos;{value}&apos; as code, or has it twice</source>
        <translation>rij {row} heeft '{value}' als code, of heeft die dubbel</translation>
    </message>
    <message>
        <source>there is no row with code 0, for crowns</source>
        <translation>er is geen rij met code 0, voor boomkronen</translation>
    </message>
    <message>
        <source>each code from 0 (crowns) to 255 once; pm10_kg_ha_year 0 or more, at_pm10_ug_m3 above 0, biotope_factor from 0 to 1 or empty, green 0 or 1</source>
        <translation>elke code van 0 (boomkronen) tot 255 één keer; pm10_kg_ha_year 0 of meer, at_pm10_ug_m3 boven 0, biotope_factor van 0 tot 1 of leeg, green 0 of 1</translation>
    </message>
    <message>
        <source>Reading the maps</source>
        <translation>De kaarten lezen</translation>
    </message>
    <message>
        <source>Dividing people over the units</source>
        <translation>Mensen over de eenheden verdelen</translation>
    </message>
    <message>
        <source>Weighing the themes</source>
        <translation>De thema's wegen</translation>
    </message>
    <message>
        <source>no map of water, heat or vegetation is given</source>
        <translation>er is geen kaart van water, hitte of vegetatie opgegeven</translation>
    </message>
    <message>
        <source>at least one of the three</source>
        <translation>minstens één van de drie</translation>
    </message>
    <message>
        <source>Choose a result of &apos;Cloudburst&apos; or &apos;Heat stress&apos;, or the vegetation height.</source>
        <translation>Kies een resultaat van 'Hoosbui' of 'Hittestress', of de vegetatiehoogte.</translation>
    </message>
    <message>
        <source>water</source>
        <translation>water</translation>
    </message>
    <message>
        <source>heat</source>
        <translation>hitte</translation>
    </message>
    <message>
        <source>lack of green</source>
        <translation>gebrek aan groen</translation>
    </message>
    <message>
        <source>vulnerable people</source>
        <translation>kwetsbare mensen</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>gewichten</translation>
    </message>
    <message>
        <source>none of the themes that are given has a weight above 0: {themes}</source>
        <translation>geen van de opgegeven thema's heeft een gewicht boven 0: {themes}</translation>
    </message>
    <message>
        <source>a weight above 0 for at least one theme with data</source>
        <translation>een gewicht boven 0 voor minstens één thema met gegevens</translation>
    </message>
    <message>
        <source>Give such a theme a weight, or give the layer of a theme that has one.</source>
        <translation>Geef zo'n thema een gewicht, of geef de laag van een thema dat er een heeft.</translation>
    </message>
    <message>
        <source>the weight of the theme &apos;{theme}&apos; is {value:g}</source>
        <translation>het gewicht van het thema '{theme}' is {value:g}</translation>
    </message>
    <message>
        <source>finite weights from 0 up</source>
        <translation>eindige gewichten vanaf 0</translation>
    </message>
    <message>
        <source>Give 0 to a theme that is not to count.</source>
        <translation>Geef 0 aan een thema dat niet mee moet tellen.</translation>
    </message>
    <message>
        <source>Measuring green</source>
        <translation>Groen meten</translation>
    </message>
    <message>
        <source>the size of the squares</source>
        <translation>de grootte van de vierkanten</translation>
    </message>
    <message>
        <source>Biotope factor</source>
        <translation>Biotoopfactor</translation>
    </message>
    <message>
        <source>Indicator of green quality, not of biodiversity; factors unconfirmed</source>
        <translation>Indicator van groenkwaliteit, niet van biodiversiteit; factoren niet bevestigd</translation>
    </message>
    <message>
        <source>feature {feature} has &apos;{kind}&apos; as its kind</source>
        <translation>object {feature} heeft '{kind}' als soort (kind)</translation>
    </message>
    <message>
        <source>feature {feature}, of the kind &apos;{kind}&apos;, has no {field}</source>
        <translation>object {feature}, van de soort '{kind}', heeft geen {field}</translation>
    </message>
    <message>
        <source>a number ({unit}) in the field &apos;{field}&apos;</source>
        <translation>een getal ({unit}) in het veld '{field}'</translation>
    </message>
    <message>
        <source>Fill in the field, or remove the feature.</source>
        <translation>Vul het veld in, of verwijder het object.</translation>
    </message>
    <message>
        <source>{field} of feature {feature}</source>
        <translation>{field} van object {feature}</translation>
    </message>
    <message>
        <source>Quality of green of neighbourhoods</source>
        <translation>Kwaliteit van het groen van buurten</translation>
    </message>
    <message>
        <source>Culverts and pumps</source>
        <translation>Duikers en pompen</translation>
    </message>
    <message>
        <source>Gullies, drains and storage under ground</source>
        <translation>Kolken, goten en berging onder de grond</translation>
    </message>
    <message>
        <source>a change in % means nothing for &apos;{name}&apos;</source>
        <translation>een verandering in % betekent niets voor '{name}'</translation>
    </message>
    <message>
        <source>there are no runs of the variant &apos;{variant}&apos;</source>
        <translation>er zijn geen runs van de variant '{variant}'</translation>
    </message>
    <message>
        <source>at least a run of the variant that the others are compared with</source>
        <translation>minstens een run van de variant waarmee de andere worden vergeleken</translation>
    </message>
    <message>
        <source>Run that variant with &apos;Run study&apos;, or compare with another one.</source>
        <translation>Reken die variant door met 'Studie doorrekenen', of vergelijk met een andere.</translation>
    </message>
    <message>
        <source>both are runs of the variant &apos;{variant}&apos; and the scenario &apos;{scenario}&apos;</source>
        <translation>beide zijn runs van de variant '{variant}' en het scenario '{scenario}'</translation>
    </message>
    <message>
        <source>one run of every variant for each scenario</source>
        <translation>één run van elke variant per scenario</translation>
    </message>
    <message>
        <source>Leave out one of them.</source>
        <translation>Laat er een weg.</translation>
    </message>
    <message>
        <source>there is no indicator &apos;{name}&apos; of which one way is better</source>
        <translation>er is geen indicator '{name}' waarvan één kant beter is</translation>
    </message>
    <message>
        <source>&apos;{word}&apos; is not one of {words}</source>
        <translation>'{word}' is niet een van {words}</translation>
    </message>
    <message>
        <source>the target of &apos;{name}&apos; is no number: {value}</source>
        <translation>het doel van '{name}' is geen getal: {value}</translation>
    </message>
    <message>
        <source>Writing the comparison</source>
        <translation>De vergelijking wordt geschreven</translation>
    </message>
    <message>
        <source>Comparing runs</source>
        <translation>Runs worden vergeleken</translation>
    </message>
    <message>
        <source>the grid: {one} against {other}</source>
        <translation>het raster: {one} tegenover {other}</translation>
    </message>
    <message>
        <source>the coordinate reference system: {one} against {other}</source>
        <translation>het coördinatenstelsel: {one} tegenover {other}</translation>
    </message>
    <message>
        <source>the scenario &apos;{scenario}&apos;, {name}: {one} against {other}</source>
        <translation>het scenario '{scenario}', {name}: {one} tegenover {other}</translation>
    </message>
    <message>
        <source>the base layer {name}</source>
        <translation>de basislaag {name}</translation>
    </message>
    <message>
        <source>the table {name}</source>
        <translation>de tabel {name}</translation>
    </message>
    <message>
        <source>the measures of the variant &apos;{variant}&apos;</source>
        <translation>de maatregelen van de variant '{variant}'</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>niet opgegeven</translation>
    </message>
    <message>
        <source>the runs do not belong together; they differ in {differences}</source>
        <translation>de runs horen niet bij elkaar; ze verschillen in {differences}</translation>
    </message>
    <message>
        <source>runs that differ in nothing but the measures</source>
        <translation>runs die alleen in de maatregelen verschillen</translation>
    </message>
    <message>
        <source>Run the variants again with the same scenario, or choose other runs.</source>
        <translation>Reken de varianten opnieuw door met hetzelfde scenario, of kies andere runs.</translation>
    </message>
    <message>
        <source>Difference in maximum water depth</source>
        <translation>Verschil in maximale waterdiepte</translation>
    </message>
    <message>
        <source>more than 30 cm less water (better)</source>
        <translation>meer dan 30 cm minder water (beter)</translation>
    </message>
    <message>
        <source>10–30 cm less water</source>
        <translation>10–30 cm minder water</translation>
    </message>
    <message>
        <source>2–10 cm less water</source>
        <translation>2–10 cm minder water</translation>
    </message>
    <message>
        <source>no more than 2 cm different</source>
        <translation>hoogstens 2 cm verschil</translation>
    </message>
    <message>
        <source>2–10 cm more water</source>
        <translation>2–10 cm meer water</translation>
    </message>
    <message>
        <source>10–30 cm more water</source>
        <translation>10–30 cm meer water</translation>
    </message>
    <message>
        <source>more than 30 cm more water (worse)</source>
        <translation>meer dan 30 cm meer water (slechter)</translation>
    </message>
    <message>
        <source>Difference in perceived temperature (PET)</source>
        <translation>Verschil in gevoelstemperatuur (PET)</translation>
    </message>
    <message>
        <source>more than 5 °C cooler (better)</source>
        <translation>meer dan 5 °C koeler (beter)</translation>
    </message>
    <message>
        <source>2–5 °C cooler</source>
        <translation>2–5 °C koeler</translation>
    </message>
    <message>
        <source>0.5–2 °C cooler</source>
        <translation>0,5–2 °C koeler</translation>
    </message>
    <message>
        <source>no more than 0.5 °C different</source>
        <translation>hoogstens 0,5 °C verschil</translation>
    </message>
    <message>
        <source>0.5–2 °C warmer</source>
        <translation>0,5–2 °C warmer</translation>
    </message>
    <message>
        <source>2–5 °C warmer</source>
        <translation>2–5 °C warmer</translation>
    </message>
    <message>
        <source>more than 5 °C warmer (worse)</source>
        <translation>meer dan 5 °C warmer (slechter)</translation>
    </message>
    <message>
        <source>QGIS opens no 3D view</source>
        <translation>QGIS opent geen 3D-weergave</translation>
    </message>
    <message>
        <source>a graphics driver with OpenGL 3.3 or newer</source>
        <translation>een grafisch stuurprogramma met OpenGL 3.3 of nieuwer</translation>
    </message>
    <message>
        <source>Look at the map instead, or update the graphics driver.</source>
        <translation>Bekijk in plaats daarvan de kaart, of werk het grafische stuurprogramma bij.</translation>
    </message>
    <message>
        <source>Shade sails</source>
        <translation>Schaduwdoeken</translation>
    </message>
    <message>
        <source>Water surface</source>
        <translation>Wateroppervlak</translation>
    </message>
    <message>
        <source>this QGIS cannot draw this water in 3D</source>
        <translation>deze QGIS kan dit water niet in 3D tekenen</translation>
    </message>
    <message>
        <source>a mesh that &apos;Cloudburst&apos; made, and a QGIS that draws meshes in 3D</source>
        <translation>een mesh die 'Hoosbui' heeft gemaakt, en een QGIS die meshes in 3D tekent</translation>
    </message>
    <message>
        <source>Look at the water on the map, or compute it again.</source>
        <translation>Bekijk het water op de kaart, of reken het opnieuw door.</translation>
    </message>
    <message>
        <source>the project has no coordinate reference system in metres</source>
        <translation>het project heeft geen coördinatenstelsel in meters</translation>
    </message>
    <message>
        <source>that of the study, {crs}</source>
        <translation>dat van de studie, {crs}</translation>
    </message>
    <message>
        <source>Open the project of the study, or choose this system for the project.</source>
        <translation>Open het project van de studie, of kies dit stelsel voor het project.</translation>
    </message>
    <message>
        <source>its water would stand above the ground around it</source>
        <translation>het water zou hoger staan dan het maaiveld eromheen</translation>
    </message>
    <message>
        <source>its level is more than 10 m from the ground there</source>
        <translation>het niveau ligt meer dan 10 m van het maaiveld daar</translation>
    </message>
    <message>
        <source>the folder is called as a run is, but has no run.json</source>
        <translation>de map heet als een run, maar heeft geen run.json</translation>
    </message>
    <message>
        <source>nothing but runs in the folder runs/</source>
        <translation>alleen runs in de map runs/</translation>
    </message>
    <message>
        <source>Put the file back, or move the folder out of the study.</source>
        <translation>Zet het bestand terug, of verplaats de map uit de studie.</translation>
    </message>
    <message>
        <source>the file that the run wrote is not there</source>
        <translation>het bestand dat de run schreef is er niet</translation>
    </message>
    <message>
        <source>the layers of the variant, as its run wrote them</source>
        <translation>de lagen van de variant, zoals de run ze schreef</translation>
    </message>
    <message>
        <source>Put the file back, or use &apos;Run study&apos;, which works out the variant anew.</source>
        <translation>Zet het bestand terug, of gebruik 'Studie doorrekenen', dat de variant opnieuw uitwerkt.</translation>
    </message>
    <message>
        <source>another program is writing in the database</source>
        <translation>een ander programma schrijft in de database</translation>
    </message>
    <message>
        <source>a database that is free within {seconds:g} s</source>
        <translation>een database die binnen {seconds:g} s vrij is</translation>
    </message>
    <message>
        <source>Save or stop the edits of layers of the study, close other programs that use it, and try again.</source>
        <translation>Sla bewerkingen van lagen van de studie op of stop ze, sluit andere programma's die de studie gebruiken en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>run.json is not what the run wrote</source>
        <translation>run.json is niet wat de run schreef</translation>
    </message>
    <message>
        <source>the checksum that the file has of itself</source>
        <translation>de controlesom die het bestand van zichzelf heeft</translation>
    </message>
    <message>
        <source>Put the file back, or delete the folder and run it again.</source>
        <translation>Zet het bestand terug, of verwijder de map en reken opnieuw door.</translation>
    </message>
    <message>
        <source>the folder holds the run {name}, or a copy of it</source>
        <translation>in de map zit de run {name}, of een kopie ervan</translation>
    </message>
    <message>
        <source>a folder with the name of its run</source>
        <translation>een map met de naam van de run</translation>
    </message>
    <message>
        <source>Give the folder its name back, or move the copy out of the study.</source>
        <translation>Geef de map haar naam terug, of verplaats de kopie uit de studie.</translation>
    </message>
    <message>
        <source>&apos;Check study&apos; adds it where it repairs.</source>
        <translation>'Studie controleren' voegt hem toe als het herstelt.</translation>
    </message>
    <message>
        <source>the variant cannot be worked out with {field} = &apos;{value}&apos;</source>
        <translation>de variant kan niet worden uitgewerkt met {field} = '{value}'</translation>
    </message>
    <message>
        <source>settings as &apos;Edit variants&apos; gives them</source>
        <translation>instellingen zoals 'Varianten bewerken' ze geeft</translation>
    </message>
    <message>
        <source>Correct it with &apos;Edit variants&apos;.</source>
        <translation>Verbeter het met 'Varianten bewerken'.</translation>
    </message>
    <message>
        <source>a name of at most {longest} characters, without a semicolon</source>
        <translation>een naam van ten hoogste {longest} tekens, zonder puntkomma</translation>
    </message>
    <message>
        <source>this cannot be a name: {name}</source>
        <translation>dit kan geen naam zijn: {name}</translation>
    </message>
    <message>
        <source>water balance off by {percent:.1g} %</source>
        <translation>waterbalans wijkt {percent:.1g} % af</translation>
    </message>
    <message>
        <source>water balance off by &lt; 0.0001 %</source>
        <translation>waterbalans wijkt &lt; 0,0001 % af</translation>
    </message>
    <message>
        <source>a water balance that is off by at most 0.1 %</source>
        <translation>een waterbalans die hoogstens 0,1 % afwijkt</translation>
    </message>
    <message>
        <source>Simulated {now} of {end} · {balance} · steps of {step:.2f} s</source>
        <translation>Gesimuleerd {now} van {end} · {balance} · stappen van {step:.2f} s</translation>
    </message>
    <message>
        <source>its coordinates cannot be turned into latitude and longitude</source>
        <translation>de coördinaten zijn niet om te zetten naar breedte- en lengtegraad</translation>
    </message>
</context>
</TS>
