<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>ActionUnits</name>
    <message>
        <source>Inner brow raiser</source>
        <translation>Innenbraue hoch</translation>
    </message>
    <message>
        <source>Outer brow raiser</source>
        <translation>Außenbraue hoch</translation>
    </message>
    <message>
        <source>Brow lowerer</source>
        <translation>Brauen senken</translation>
    </message>
    <message>
        <source>Upper lid raiser</source>
        <translation>Oberlider heben</translation>
    </message>
    <message>
        <source>Cheek raiser</source>
        <translation>Wangen heben</translation>
    </message>
    <message>
        <source>Lid tightener</source>
        <translation>Lider spannen</translation>
    </message>
    <message>
        <source>Nose wrinkler</source>
        <translation>Nase rümpfen</translation>
    </message>
    <message>
        <source>Upper lip raiser</source>
        <translation>Oberlippe heben</translation>
    </message>
    <message>
        <source>Lip corner puller</source>
        <translation>Mundwinkel hoch</translation>
    </message>
    <message>
        <source>Dimpler</source>
        <translation>Grübchen</translation>
    </message>
    <message>
        <source>Lip corner depressor</source>
        <translation>Mundwinkel ab</translation>
    </message>
    <message>
        <source>Lower lip depressor</source>
        <translation>Unterlippe ab</translation>
    </message>
    <message>
        <source>Chin raiser</source>
        <translation>Kinn heben</translation>
    </message>
    <message>
        <source>Lip pucker</source>
        <translation>Lippen spitzen</translation>
    </message>
    <message>
        <source>Lip stretcher</source>
        <translation>Lippen dehnen</translation>
    </message>
    <message>
        <source>Lip tightener</source>
        <translation>Lippen spannen</translation>
    </message>
    <message>
        <source>Lips part</source>
        <translation>Lippen öffnen</translation>
    </message>
    <message>
        <source>Jaw drop</source>
        <translation>Kiefer senken</translation>
    </message>
    <message>
        <source>Eyes closed</source>
        <translation>Augen zu</translation>
    </message>
</context>
<context>
    <name>Emotion</name>
    <message>
        <source>Neutral</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>Happiness</source>
        <translation>Freude</translation>
    </message>
    <message>
        <source>Sadness</source>
        <translation>Trauer</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>Überraschung</translation>
    </message>
    <message>
        <source>Fear</source>
        <translation>Angst</translation>
    </message>
    <message>
        <source>Disgust</source>
        <translation>Ekel</translation>
    </message>
    <message>
        <source>Anger</source>
        <translation>Wut</translation>
    </message>
    <message>
        <source>Contempt</source>
        <translation>Verachtung</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>neutral</source>
        <translation>neutral</translation>
    </message>
    <message>
        <source>happiness</source>
        <translation>Freude</translation>
    </message>
    <message>
        <source>sadness</source>
        <translation>Trauer</translation>
    </message>
    <message>
        <source>surprise</source>
        <translation>Überraschung</translation>
    </message>
    <message>
        <source>fear</source>
        <translation>Angst</translation>
    </message>
    <message>
        <source>disgust</source>
        <translation>Ekel</translation>
    </message>
    <message>
        <source>anger</source>
        <translation>Wut</translation>
    </message>
    <message>
        <source>contempt</source>
        <translation>Verachtung</translation>
    </message>
    <message>
        <source>AU%1</source>
        <translation>AU%1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>landmarks moved by hand</source>
        <translation>von Hand bewegte Landmarken</translation>
    </message>
    <message>
        <source>left side</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right side</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>left side %1</source>
        <translation>links %1</translation>
    </message>
    <message>
        <source>right side %1</source>
        <translation>rechts %1</translation>
    </message>
    <message>
        <source>AU%1 left side %2</source>
        <translation>AU%1 links %2</translation>
    </message>
    <message>
        <source>AU%1 right side %2</source>
        <translation>AU%1 rechts %2</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>reading the photo</source>
        <translation>Foto wird gelesen</translation>
    </message>
    <message>
        <source>preparing the view</source>
        <translation>Ansicht wird vorbereitet</translation>
    </message>
    <message>
        <source>loading the face models</source>
        <translation>Gesichtsmodelle werden geladen</translation>
    </message>
    <message>
        <source>finding faces</source>
        <translation>Gesichter werden gesucht</translation>
    </message>
    <message>
        <source>placing landmarks</source>
        <translation>Landmarken werden gesetzt</translation>
    </message>
    <message>
        <source>editing the face</source>
        <translation>Gesicht wird bearbeitet</translation>
    </message>
    <message>
        <source>moving landmarks</source>
        <translation>Landmarken werden bewegt</translation>
    </message>
    <message>
        <source>painting creases</source>
        <translation>Falten werden gemalt</translation>
    </message>
    <message>
        <source>putting the face back</source>
        <translation>Gesicht wird eingesetzt</translation>
    </message>
    <message>
        <source>scoring</source>
        <translation>Bewertung läuft</translation>
    </message>
    <message>
        <source>recognizing</source>
        <translation>Erkennung läuft</translation>
    </message>
    <message>
        <source>The face is small; an edit will show little.</source>
        <translation>Das Gesicht ist klein; von einer Bearbeitung wird wenig zu sehen sein.</translation>
    </message>
    <message>
        <source>The head is turned far away; the hidden side of the face may look wrong after an edit.</source>
        <translation>Der Kopf ist weit abgewandt; die verdeckte Seite des Gesichts kann nach einer Bearbeitung falsch aussehen.</translation>
    </message>
    <message>
        <source>The face in that photo is turned away; its expression may come out wrong. Take one that looks at the camera.</source>
        <translation>Das Gesicht auf jenem Foto ist abgewandt; sein Ausdruck kann falsch herauskommen. Besser eines nehmen, das in die Kamera blickt.</translation>
    </message>
    <message>
        <source>%1; the processor put the face back instead</source>
        <translation>%1; stattdessen hat der Prozessor das Gesicht eingesetzt</translation>
    </message>
    <message>
        <source>%1: %2; the processor put the face back instead</source>
        <translation>%1: %2; stattdessen hat der Prozessor das Gesicht eingesetzt</translation>
    </message>
    <message>
        <source>APViT</source>
        <translation>APViT</translation>
    </message>
    <message>
        <source>A transformer over the strongest patches of the face&apos;s features; maps show which patches survived.</source>
        <translation>Ein Transformer über die stärksten Ausschnitte der Gesichtsmerkmale; Karten zeigen, welche Ausschnitte übrig blieben.</translation>
    </message>
    <message>
        <source>FaceTopoNet</source>
        <translation>FaceTopoNet</translation>
    </message>
    <message>
        <source>Reads the expression from where the 68 points are and what the skin around each looks like, walked along a learned tree.</source>
        <translation>Liest den Ausdruck daraus, wo die 68 Punkte liegen und wie die Haut um jeden aussieht, entlang eines gelernten Baums.</translation>
    </message>
    <message>
        <source>GLAMOR-Net face branch</source>
        <translation>GLAMOR-Net (Gesicht)</translation>
    </message>
    <message>
        <source>Reads the expression from the face&apos;s pixels.</source>
        <translation>Liest den Ausdruck aus den Pixeln des Gesichts.</translation>
    </message>
    <message>
        <source>Identity embedding</source>
        <translation>Identitätseinbettung</translation>
    </message>
    <message>
        <source>Tells how alike two faces are as persons, to see that an edit keeps who it is.</source>
        <translation>Sagt, wie ähnlich zwei Gesichter als Personen sind: So zeigt sich, ob eine Bearbeitung die Person bewahrt.</translation>
    </message>
    <message>
        <source>LSD ensemble of DANs</source>
        <translation>LSD-Ensemble aus DANs</translation>
    </message>
    <message>
        <source>Two networks with competing attention heads read the expression; each also redraws the face from its own features.</source>
        <translation>Zwei Netze mit wetteifernden Aufmerksamkeitsköpfen lesen den Ausdruck; jedes zeichnet das Gesicht auch aus seinen eigenen Merkmalen neu.</translation>
    </message>
    <message>
        <source>Landmark geometry</source>
        <translation>Landmarkengeometrie</translation>
    </message>
    <message>
        <source>Landmark geometry, free for any use</source>
        <translation>Landmarkengeometrie, frei für jede Nutzung</translation>
    </message>
    <message>
        <source>Reads the expression from the 68 landmarks alone, so it cannot be swayed by texture.</source>
        <translation>Liest den Ausdruck allein aus den 68 Landmarken und lässt sich darum von Textur nicht täuschen.</translation>
    </message>
    <message>
        <source>LandmarkGAN</source>
        <translation>LandmarkGAN</translation>
    </message>
    <message>
        <source>Moves this person&apos;s landmarks to the wanted expression, warps the photo along, and paints what a warp cannot know: creases, cheeks, lids and the light in a mouth.</source>
        <translation>Bewegt die Landmarken dieser Person zum gewünschten Ausdruck, verzerrt das Foto mit und malt, was eine Verzerrung nicht wissen kann: Falten, Wangen, Lider und das Licht im Mund.</translation>
    </message>
    <message>
        <source>Landmark warp</source>
        <translation>Landmarkenverzerrung</translation>
    </message>
    <message>
        <source>Moves this person&apos;s own 68 landmarks to the wanted expression and warps the photo&apos;s pixels along; opened mouths get teeth and a cavity, shut ones their seam, and skin pushed together its folds.</source>
        <translation>Bewegt die eigenen 68 Landmarken dieser Person zum gewünschten Ausdruck und verzerrt die Pixel des Fotos mit; geöffnete Münder bekommen Zähne und Mundhöhle, geschlossene ihre Naht und zusammengeschobene Haut ihre Falten.</translation>
    </message>
    <message>
        <source>MTAC</source>
        <translation>MTAC</translation>
    </message>
    <message>
        <source>Reads the expression beside action units, valence and arousal, and doubts labels while it learns.</source>
        <translation>Liest den Ausdruck neben Bewegungseinheiten, Valenz und Erregung und zweifelt beim Lernen an den Etiketten.</translation>
    </message>
    <message>
        <source>Part-based ensemble</source>
        <translation>Teile-Ensemble</translation>
    </message>
    <message>
        <source>Five networks, each taught where one part of the face is (brows, eyes, nose, mouth, jaw), vote on the expression.</source>
        <translation>Fünf Netze, deren jedes gelernt hat, wo ein Teil des Gesichts ist (Brauen, Augen, Nase, Mund, Kiefer), stimmen über den Ausdruck ab.</translation>
    </message>
    <message>
        <source>teeth</source>
        <translation>Zähne</translation>
    </message>
    <message>
        <source>paint teeth and mouth cavity where closed lips part</source>
        <translation>Zähne und Mundhöhle malen, wo sich geschlossene Lippen öffnen</translation>
    </message>
    <message>
        <source>creases</source>
        <translation>Falten</translation>
    </message>
    <message>
        <source>depth of the folds drawn where skin is pushed together</source>
        <translation>Tiefe der Falten, die gezeichnet werden, wo Haut zusammengeschoben wird</translation>
    </message>
    <message>
        <source>exaggerate</source>
        <translation>Übertreibung</translation>
    </message>
    <message>
        <source>multiplies every motion</source>
        <translation>multipliziert jede Bewegung</translation>
    </message>
    <message>
        <source>paint</source>
        <translation>Malen</translation>
    </message>
    <message>
        <source>multiplies what is painted on the moved face: creases, cheeks</source>
        <translation>multipliziert, was auf das bewegte Gesicht gemalt wird: Falten, Wangen</translation>
    </message>
    <message>
        <source>%1 cannot be &apos;%2&apos;</source>
        <translation>%1 kann nicht „%2“ sein</translation>
    </message>
    <message>
        <source>%1 must be a number from %2 to %3, not &apos;%4&apos;</source>
        <translation>%1 muss eine Zahl von %2 bis %3 sein, nicht „%4“</translation>
    </message>
    <message>
        <source>%1 must be yes or no, not &apos;%2&apos;</source>
        <translation>%1 muss yes oder no sein, nicht „%2“</translation>
    </message>
    <message>
        <source>there is no setting called &apos;%1&apos;
%2</source>
        <translation>es gibt keine Einstellung namens „%1“
%2</translation>
    </message>
    <message>
        <source>line %1 is not &apos;name = value&apos;: %2</source>
        <translation>Zeile %1 ist nicht „Name = Wert“: %2</translation>
    </message>
    <message>
        <source>%1 cannot aim at %2</source>
        <translation>%1 kann dieses Ziel nicht verfolgen: %2</translation>
    </message>
    <message>
        <source>%1 may be used for research only</source>
        <translation>%1 darf nur zur Forschung verwendet werden</translation>
    </message>
    <message>
        <source>%1 reads no picture, so there is no map of what it looked at; glamornet does</source>
        <translation>%1 liest kein Bild, darum gibt es keine Karte dessen, was es ansah; glamornet tut es</translation>
    </message>
    <message>
        <source>there is no engine called &apos;%1&apos;; `mien models` lists them</source>
        <translation>es gibt kein Verfahren namens „%1“; `mien models` zählt sie auf</translation>
    </message>
    <message>
        <source>the engine &apos;%1&apos; has no card at %2</source>
        <translation>dem Verfahren „%1“ fehlt die Karte in %2</translation>
    </message>
    <message>
        <source>%1 is not a complete card: %2</source>
        <translation>%1 ist keine vollständige Karte: %2</translation>
    </message>
    <message>
        <source>the engine &apos;%1&apos; has no trained weights yet; train it with: %2</source>
        <translation>das Verfahren „%1“ hat noch keine trainierten Gewichte; trainieren mit: %2</translation>
    </message>
    <message>
        <source>%1 must be an 8-bit picture with alpha</source>
        <translation>%1 muss ein 8-Bit-Bild mit Alphakanal sein</translation>
    </message>
    <message>
        <source>%1 does not fit this network:%2</source>
        <translation>%1 passt nicht zu diesem Netz:%2</translation>
    </message>
    <message>
        <source>tensors of this type cannot be stored</source>
        <translation>Tensoren dieses Typs lassen sich nicht speichern</translation>
    </message>
    <message>
        <source>tensors of type %1 are not known</source>
        <translation>Tensoren vom Typ %1 sind nicht bekannt</translation>
    </message>
    <message>
        <source>%1 holds no tensor called &apos;%2&apos;</source>
        <translation>%1 enthält keinen Tensor namens „%2“</translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds %2, which is not what it should hold</source>
        <translation>„%1“ enthält %2, und das ist nicht, was es enthalten soll</translation>
    </message>
    <message>
        <source>%1 is not a sound safetensors file: %2</source>
        <translation>%1 ist keine heile safetensors-Datei: %2</translation>
    </message>
    <message>
        <source>it is shorter than its own header</source>
        <translation>sie ist kürzer als ihr eigener Kopf</translation>
    </message>
    <message>
        <source>its header is longer than the file</source>
        <translation>ihr Kopf ist länger als die Datei</translation>
    </message>
    <message>
        <source>its header is not an object</source>
        <translation>ihr Kopf ist kein Objekt</translation>
    </message>
    <message>
        <source>its header is not the JSON it should be</source>
        <translation>ihr Kopf ist nicht das JSON, das er sein soll</translation>
    </message>
    <message>
        <source>its tensors overlap</source>
        <translation>ihre Tensoren überlappen sich</translation>
    </message>
    <message>
        <source>there are gaps between its tensors</source>
        <translation>zwischen ihren Tensoren sind Lücken</translation>
    </message>
    <message>
        <source>there are bytes behind its last tensor</source>
        <translation>hinter ihrem letzten Tensor stehen noch Bytes</translation>
    </message>
    <message>
        <source>the tensor &apos;%1&apos; has a negative length</source>
        <translation>der Tensor „%1“ hat eine negative Länge</translation>
    </message>
    <message>
        <source>the tensor &apos;%1&apos; has another size than its shape says</source>
        <translation>der Tensor „%1“ hat eine andere Größe, als seine Form sagt</translation>
    </message>
    <message>
        <source>the tensor &apos;%1&apos; has the unknown type %2</source>
        <translation>der Tensor „%1“ hat den unbekannten Typ %2</translation>
    </message>
    <message>
        <source>the tensor &apos;%1&apos; is impossibly large</source>
        <translation>der Tensor „%1“ ist unmöglich groß</translation>
    </message>
    <message>
        <source>the tensor &apos;%1&apos; lies outside the file</source>
        <translation>der Tensor „%1“ liegt außerhalb der Datei</translation>
    </message>
    <message>
        <source>%1 does not work on this network; %2 do</source>
        <translation>%1 geht bei diesem Netz nicht; es gehen %2</translation>
    </message>
    <message>
        <source>%1 is the same for every class: it has no difference</source>
        <translation>%1 ist für jede Klasse gleich: Es gibt keinen Unterschied</translation>
    </message>
    <message>
        <source>this network has no map called &apos;%1&apos;; it has%2</source>
        <translation>dieses Netz hat keine Karte namens „%1“; es hat%2</translation>
    </message>
    <message>
        <source>this recognizer has %1 classes, counted from 0</source>
        <translation>dieser Erkenner hat %1 Klassen, gezählt ab 0</translation>
    </message>
    <message>
        <source>there is no method &apos;%1&apos;; there are %2</source>
        <translation>es gibt keine Methode „%1“; es gibt %2</translation>
    </message>
    <message>
        <source>there is no palette &apos;%1&apos;; there are %2</source>
        <translation>es gibt keine Palette „%1“; es gibt %2</translation>
    </message>
    <message>
        <source>no face was found in %1</source>
        <translation>kein Gesicht gefunden in %1</translation>
    </message>
    <message>
        <source>no face was found in %1; choose a photo that shows one clearly</source>
        <translation>kein Gesicht gefunden in %1; ein Foto wählen, das deutlich eines zeigt</translation>
    </message>
    <message>
        <source>the box is too small to hold a face; give at least 4 x 4 pixels</source>
        <translation>der Rahmen ist zu klein für ein Gesicht; mindestens 4 x 4 Pixel</translation>
    </message>
    <message>
        <source>the box lies outside the photo</source>
        <translation>der Rahmen liegt außerhalb des Fotos</translation>
    </message>
    <message>
        <source>the landmark model /usr/share/dlib/shape_predictor_68_face_landmarks.dat is missing or damaged; install the package libdlib-data</source>
        <translation>das Landmarkenmodell /usr/share/dlib/shape_predictor_68_face_landmarks.dat fehlt oder ist beschädigt; das Paket libdlib-data installieren</translation>
    </message>
    <message>
        <source>a face has 68 landmarks, not %1</source>
        <translation>ein Gesicht hat 68 Landmarken, nicht %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no part of a face</source>
        <translation>„%1“ ist kein Teil eines Gesichts</translation>
    </message>
    <message>
        <source>there is no emotion called &apos;%1&apos;; choose from %2</source>
        <translation>es gibt keine Emotion namens „%1“; zur Wahl stehen %2</translation>
    </message>
    <message>
        <source>action unit %1 is not one of %2</source>
        <translation>Bewegungseinheit %1 ist keine von %2</translation>
    </message>
    <message>
        <source>the points lie so that no smooth map takes them to their places</source>
        <translation>die Punkte liegen so, dass keine glatte Abbildung sie an ihre Plätze bringt</translation>
    </message>
    <message>
        <source>&apos;%1&apos; %2</source>
        <translation>„%1“ %2</translation>
    </message>
    <message>
        <source>does not exist: check the name.</source>
        <translation>gibt es nicht: den Namen prüfen.</translation>
    </message>
    <message>
        <source>is a folder: name a photo in it.</source>
        <translation>ist ein Ordner: ein Foto darin nennen.</translation>
    </message>
    <message>
        <source>is a folder: name a file in it.</source>
        <translation>ist ein Ordner: eine Datei darin nennen.</translation>
    </message>
    <message>
        <source>cannot be opened: check that you may read it.</source>
        <translation>lässt sich nicht öffnen: prüfen, ob Leserechte bestehen.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be opened: %2.</source>
        <translation>„%1“ lässt sich nicht öffnen: %2.</translation>
    </message>
    <message>
        <source>is empty: use another copy of the photo.</source>
        <translation>ist leer: eine andere Kopie des Fotos verwenden.</translation>
    </message>
    <message>
        <source>is not a photo Mien can read: give a JPEG, PNG, TIFF, WebP or OpenEXR file.</source>
        <translation>ist kein Foto, das Mien lesen kann: JPEG, PNG, TIFF, WebP oder OpenEXR verwenden.</translation>
    </message>
    <message>
        <source>cannot be read: OpenImageIO has no %1 part.</source>
        <translation>lässt sich nicht lesen: OpenImageIO hat keinen Teil für %1.</translation>
    </message>
    <message>
        <source>is damaged or incomplete: use another copy of the photo.</source>
        <translation>ist beschädigt oder unvollständig: eine andere Kopie des Fotos verwenden.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is damaged or incomplete: use another copy of the photo.</source>
        <translation>„%1“ ist beschädigt oder unvollständig: eine andere Kopie des Fotos verwenden.</translation>
    </message>
    <message>
        <source>%1is damaged: use another copy of the photo.</source>
        <translation>%1ist beschädigt: eine andere Kopie des Fotos verwenden.</translation>
    </message>
    <message>
        <source>%1is a kind of JPEG that cannot be read (12-bit or lossless): save it as an ordinary JPEG or a TIFF.</source>
        <translation>%1ist eine Art JPEG, die sich nicht lesen lässt (12 Bit oder verlustfrei): als gewöhnliches JPEG oder TIFF speichern.</translation>
    </message>
    <message>
        <source>%1does not fit into memory.</source>
        <translation>%1passt nicht in den Speicher.</translation>
    </message>
    <message>
        <source>does not fit into memory: close other programs, or make it smaller.</source>
        <translation>passt nicht in den Speicher: andere Programme schließen oder das Foto verkleinern.</translation>
    </message>
    <message>
        <source>holds no pixels.</source>
        <translation>enthält keine Pixel.</translation>
    </message>
    <message>
        <source>holds several pictures: save one of them as a file of its own.</source>
        <translation>enthält mehrere Bilder: eines davon als eigene Datei speichern.</translation>
    </message>
    <message>
        <source>is an animation: save one of its pictures as a file of its own.</source>
        <translation>ist eine Animation: eines ihrer Bilder als eigene Datei speichern.</translation>
    </message>
    <message>
        <source>is a deep or volume image: flatten it first.</source>
        <translation>ist ein Deep- oder Volumenbild: zuerst auf eine Ebene reduzieren.</translation>
    </message>
    <message>
        <source>is a camera&apos;s raw file: develop it to a TIFF or JPEG first.</source>
        <translation>ist eine Rohdatei einer Kamera: zuerst zu TIFF oder JPEG entwickeln.</translation>
    </message>
    <message>
        <source>has more than 400 million pixels: make it smaller first.</source>
        <translation>hat mehr als 400 Millionen Pixel: zuerst verkleinern.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has more than 400 million pixels: make it smaller first.</source>
        <translation>„%1“ hat mehr als 400 Millionen Pixel: zuerst verkleinern.</translation>
    </message>
    <message>
        <source>has CMYK or Lab colours: convert it to RGB first.</source>
        <translation>hat CMYK- oder Lab-Farben: zuerst nach RGB umwandeln.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has CMYK or other print colours: convert it to RGB first.</source>
        <translation>„%1“ hat CMYK- oder andere Druckfarben: zuerst nach RGB umwandeln.</translation>
    </message>
    <message>
        <source>has channels besides RGB, Y and alpha, which an edit would lose: save its colours as a file of their own.</source>
        <translation>hat außer RGB, Y und Alpha noch Kanäle, die bei einer Bearbeitung verloren gingen: die Farben als eigene Datei speichern.</translation>
    </message>
    <message>
        <source>has more than four channels: save it as RGB or RGBA.</source>
        <translation>hat mehr als vier Kanäle: als RGB oder RGBA speichern.</translation>
    </message>
    <message>
        <source>has subsampled channels: save it as plain RGB.</source>
        <translation>hat unterabgetastete Kanäle: als einfaches RGB speichern.</translation>
    </message>
    <message>
        <source>has an unusual bit depth: save it with 8, 16 or float bits.</source>
        <translation>hat eine ungewöhnliche Farbtiefe: mit 8 Bit, 16 Bit oder Gleitkomma speichern.</translation>
    </message>
    <message>
        <source>has no ending that Mien writes: use .jpg, .png, .tif, .webp or .exr.</source>
        <translation>hat keine Endung, die Mien schreibt: .jpg, .png, .tif, .webp oder .exr verwenden.</translation>
    </message>
    <message>
        <source>exists already: choose another name, or allow it to be overwritten.</source>
        <translation>gibt es schon: einen anderen Namen wählen oder das Überschreiben erlauben.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; exists already: choose another name.</source>
        <translation>„%1“ gibt es schon: einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>lies in a folder that does not exist: create the folder first.</source>
        <translation>liegt in einem Ordner, den es nicht gibt: den Ordner zuerst anlegen.</translation>
    </message>
    <message>
        <source>lies in a folder that you may not write to: choose another folder.</source>
        <translation>liegt in einem Ordner ohne Schreibrechte: einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>cannot be written (%1).</source>
        <translation>lässt sich nicht schreiben (%1).</translation>
    </message>
    <message>
        <source>cannot be written (%1): check the disk&apos;s free space.</source>
        <translation>lässt sich nicht schreiben (%1): den freien Platz auf der Platte prüfen.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be written (%2): check the disk&apos;s free space.</source>
        <translation>„%1“ lässt sich nicht schreiben (%2): den freien Platz auf der Platte prüfen.</translation>
    </message>
    <message>
        <source>cannot be written here (%1): choose another folder.</source>
        <translation>lässt sich hier nicht schreiben (%1): einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>cannot be written: OpenImageIO has no %1 part.</source>
        <translation>lässt sich nicht schreiben: OpenImageIO hat keinen Teil für %1.</translation>
    </message>
    <message>
        <source>cannot be written: memory ran out; close other programs.</source>
        <translation>lässt sich nicht schreiben: Der Speicher ging aus; andere Programme schließen.</translation>
    </message>
    <message>
        <source>cannot be written: the disk may be full.</source>
        <translation>lässt sich nicht schreiben: Vielleicht ist die Platte voll.</translation>
    </message>
    <message>
        <source>%1cannot be written: the disk may be full.</source>
        <translation>%1lässt sich nicht schreiben: Vielleicht ist die Platte voll.</translation>
    </message>
    <message>
        <source>cannot be encoded as WebP: memory may have run out.</source>
        <translation>lässt sich nicht als WebP kodieren: Vielleicht ging der Speicher aus.</translation>
    </message>
    <message>
        <source>would be longer than the %1 pixels its format allows: save it as a TIFF.</source>
        <translation>wäre länger als die %1 Pixel, die das Format erlaubt: als TIFF speichern.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot hold layers: use .exr or .tif.</source>
        <translation>„%1“ kann keine Ebenen enthalten: .exr oder .tif verwenden.</translation>
    </message>
    <message>
        <source>The photo&apos;s EXIF, IPTC and XMP could not be written (%1): try another format.</source>
        <translation>EXIF, IPTC und XMP des Fotos ließen sich nicht schreiben (%1): ein anderes Format versuchen.</translation>
    </message>
    <message>
        <source>The photo&apos;s EXIF, IPTC or XMP is larger than a JPEG can hold: save it as PNG, TIFF or WebP.</source>
        <translation>EXIF, IPTC oder XMP des Fotos ist größer, als ein JPEG fasst: als PNG, TIFF oder WebP speichern.</translation>
    </message>
    <message>
        <source>cannot open %1</source>
        <translation>%1 lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>cannot write %1</source>
        <translation>%1 lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>cannot write %1; is the disk full or the folder read-only?</source>
        <translation>%1 lässt sich nicht schreiben; ist die Platte voll oder der Ordner schreibgeschützt?</translation>
    </message>
    <message>
        <source>cannot remove %1</source>
        <translation>%1 lässt sich nicht entfernen</translation>
    </message>
    <message>
        <source>cannot make the folder %1</source>
        <translation>der Ordner %1 lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>cannot make the folder %1: %2</source>
        <translation>der Ordner %1 lässt sich nicht anlegen: %2</translation>
    </message>
    <message>
        <source>project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 carries no recipe; Mien writes one into what it edits</source>
        <translation>%1 trägt kein Rezept; Mien schreibt eines in das, was es bearbeitet</translation>
    </message>
    <message>
        <source>this is no Mien %1</source>
        <translation>dies ist von Mien kein %1</translation>
    </message>
    <message>
        <source>this %1 was made by a later Mien (version %2 of the format; %3 is known here)</source>
        <translation>aus einem späteren Mien: %1 (Version %2 des Formats; hier ist %3 bekannt)</translation>
    </message>
    <message>
        <source>the %1 cannot be read: %2</source>
        <translation>nicht lesbar: %1: %2</translation>
    </message>
    <message>
        <source>there is no photo in %1</source>
        <translation>in %1 ist kein Foto</translation>
    </message>
    <message>
        <source>there is no photo or folder %1</source>
        <translation>es gibt kein Foto und keinen Ordner %1</translation>
    </message>
    <message>
        <source>%1 and %2 would both become %3; do them apart</source>
        <translation>%1 und %2 würden beide zu %3; getrennt bearbeiten</translation>
    </message>
    <message>
        <source>the edit of %1 would replace it; name another folder</source>
        <translation>die Bearbeitung von %1 würde es ersetzen; einen anderen Ordner nennen</translation>
    </message>
    <message>
        <source>%1 tells of another batch (%2); name another folder, or begin anew with --force</source>
        <translation>%1 gehört zu einer anderen Stapelverarbeitung (%2); einen anderen Ordner nennen oder mit --force neu beginnen</translation>
    </message>
    <message>
        <source>cannot read the table %1</source>
        <translation>die Tabelle %1 lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>%1: row %2 has another number of columns</source>
        <translation>%1: Zeile %2 hat eine andere Zahl von Spalten</translation>
    </message>
    <message>
        <source>MIEN_VULKAN_VALIDATION is set, but the package vulkan-validationlayers is not installed</source>
        <translation>MIEN_VULKAN_VALIDATION ist gesetzt, aber das Paket vulkan-validationlayers ist nicht installiert</translation>
    </message>
    <message>
        <source>there is no Vulkan driver; install the package mesa-vulkan-drivers</source>
        <translation>es gibt keinen Vulkan-Treiber; das Paket mesa-vulkan-drivers installieren</translation>
    </message>
    <message>
        <source>no Vulkan device can draw; install the package mesa-vulkan-drivers, which needs no card</source>
        <translation>kein Vulkan-Gerät kann zeichnen; das Paket mesa-vulkan-drivers installieren, das keine Karte braucht</translation>
    </message>
    <message>
        <source>no device that can compute is called &apos;%1&apos;; there is cpu; %2</source>
        <translation>kein Gerät, das rechnen kann, heißt „%1“; es gibt cpu; %2</translation>
    </message>
    <message>
        <source>no device that can compute is called &apos;%1&apos;; there is none besides cpu</source>
        <translation>kein Gerät, das rechnen kann, heißt „%1“; außer cpu gibt es keines</translation>
    </message>
    <message>
        <source>the Vulkan device has no memory of the kind that drawing needs</source>
        <translation>das Vulkan-Gerät hat nicht die Art Speicher, die das Zeichnen braucht</translation>
    </message>
    <message>
        <source>the graphics device was lost</source>
        <translation>das Grafikgerät ging verloren</translation>
    </message>
    <message>
        <source>Vulkan failed when %1 (code %2)</source>
        <translation>Vulkan scheiterte (%1, Code %2)</translation>
    </message>
    <message>
        <source>only crops of 2 megapixels at most are warped on a graphics device</source>
        <translation>auf einem Grafikgerät werden nur Ausschnitte bis 2 Megapixel verzerrt</translation>
    </message>
    <message>
        <source>the edit moves pixels farther than the graphics device is given memory for</source>
        <translation>die Bearbeitung bewegt Pixel weiter, als das Grafikgerät Speicher bekommt</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source> + </source>
        <translation> + </translation>
    </message>
    <message>
        <source>CC BY 4.0</source>
        <translation>CC BY 4.0</translation>
    </message>
    <message>
        <source>CC BY 4.0: trained with pictures open to any use alone</source>
        <translation>CC BY 4.0: nur mit Bildern trainiert, die jede Nutzung erlauben</translation>
    </message>
    <message>
        <source>research only: trained with third-party press photographs</source>
        <translation>nur Forschung: mit Pressefotos Dritter trainiert</translation>
    </message>
    <message>
        <source>%1 holds no translator of the StarGAN family</source>
        <translation>%1 enthält keinen Übersetzer der StarGAN-Familie</translation>
    </message>
    <message>
        <source>drawing the face</source>
        <translation>das Gesicht wird gezeichnet</translation>
    </message>
    <message>
        <source>%1 needs the columns file and expression</source>
        <translation>%1 braucht die Spalten file und expression</translation>
    </message>
    <message>
        <source>no face was found</source>
        <translation>es wurde kein Gesicht gefunden</translation>
    </message>
    <message>
        <source>there is no folder %1</source>
        <translation>es gibt keinen Ordner %1</translation>
    </message>
    <message>
        <source>no labelled photo is in %1; give --labels with the columns file and expression, or folders named neutral, happiness, sadness, surprise, fear, disgust, anger, contempt</source>
        <translation>in %1 ist kein beschriftetes Foto; nötig ist eine Tabelle mit den Spalten file und expression oder Ordner namens neutral, happiness, sadness, surprise, fear, disgust, anger, contempt</translation>
    </message>
    <message>
        <source>none of the photos shows a face (%1: %2)</source>
        <translation>in keinem der Fotos wurde ein Gesicht gefunden (%1: %2)</translation>
    </message>
    <message>
        <source>%1 belongs to the photos and stays as it is: name another</source>
        <translation>%1 gehört zu den Fotos und bleibt, wie es ist: bitte einen anderen Namen</translation>
    </message>
    <message>
        <source>%1 exists; --force replaces it</source>
        <translation>%1 gibt es schon; --force ersetzt es</translation>
    </message>
    <message>
        <source>FERSNet</source>
        <translation>FERSNet</translation>
    </message>
    <message>
        <source>Recognises and redraws the face by two towers that share features; what it draws with the wanted category beyond what it draws with the present one is put on the photo.</source>
        <translation>Erkennt das Gesicht und zeichnet es neu, mit zwei Türmen, die Merkmale teilen; was es mit dem gewünschten Ausdruck über den jetzigen hinaus zeichnet, kommt auf das Foto.</translation>
    </message>
    <message>
        <source>%1 holds no FERSNet</source>
        <translation>%1 enthält kein FERSNet</translation>
    </message>
    <message>
        <source>GLAMOR-Net attends to the scene around a face, and only its face branch is trained here; with weights of the whole network of your own, &quot;net&quot;: &quot;glamornet.96_112&quot; in their JSON and `mien cam --model` show it</source>
        <translation>GLAMOR-Net achtet auf die Szene um ein Gesicht, und hier ist nur sein Gesichtszweig trainiert; mit eigenen Gewichten des ganzen Netzes zeigen &quot;net&quot;: &quot;glamornet.96_112&quot; in deren JSON und `mien cam --model` es</translation>
    </message>
    <message>
        <source>StarGAN</source>
        <translation>StarGAN</translation>
    </message>
    <message>
        <source>Draws the face anew in another category: one translator for all of them.</source>
        <translation>Zeichnet das Gesicht mit einem anderen Ausdruck neu: ein Übersetzer für alle.</translation>
    </message>
    <message>
        <source>US-GAN</source>
        <translation>US-GAN</translation>
    </message>
    <message>
        <source>Adds to the photo what makes it show another category: a small translator whose ultimate skip gives back all it need not change.</source>
        <translation>Fügt dem Foto hinzu, was es einen anderen Ausdruck zeigen lässt: ein kleiner Übersetzer, dessen letzter Sprung alles zurückgibt, was er nicht ändern muss.</translation>
    </message>
    <message>
        <source>IPD-FER</source>
        <translation>IPD-FER</translation>
    </message>
    <message>
        <source>Takes the expression out of a face: moves the photo as its decoder says, and adds what it draws without the expression&apos;s code beyond what it draws with it. Neutral only.</source>
        <translation>Nimmt den Ausdruck aus einem Gesicht: bewegt das Foto, wie sein Decoder es sagt, und fügt hinzu, was er ohne den Code des Ausdrucks gegenüber dem mit ihm zeichnet. Nur neutral.</translation>
    </message>
    <message>
        <source>trying the muscles</source>
        <translation>Muskeln werden erprobt</translation>
    </message>
    <message>
        <source>this module has no part called &apos;%1&apos;</source>
        <translation>dieses Modul hat keinen Teil namens „%1“</translation>
    </message>
    <message>
        <source>%1 is no TorchScript module; save it with torch.jit.save</source>
        <translation>%1 ist kein TorchScript-Modul; mit torch.jit.save speichern</translation>
    </message>
    <message>
        <source>%1 must take one argument, the pictures, in forward</source>
        <translation>%1 muss in forward ein einziges Argument nehmen, die Bilder</translation>
    </message>
    <message>
        <source>the module&apos;s forward must return N x classes; wrap it so that it does</source>
        <translation>forward des Moduls muss N x Klassen zurückgeben; umhüllen Sie es so</translation>
    </message>
    <message>
        <source>this program reads no networks but its own</source>
        <translation>dieses Programm liest keine anderen Netze als seine eigenen</translation>
    </message>
    <message>
        <source>write %1, for example {&quot;classes&quot;: [&quot;neutral&quot;, &quot;happiness&quot;], &quot;input&quot;: 224, &quot;mean&quot;: [0.5, 0.5, 0.5], &quot;std&quot;: [0.5, 0.5, 0.5], &quot;margin&quot;: 1.3}</source>
        <translation>legen Sie %1 an, zum Beispiel {&quot;classes&quot;: [&quot;neutral&quot;, &quot;happiness&quot;], &quot;input&quot;: 224, &quot;mean&quot;: [0.5, 0.5, 0.5], &quot;std&quot;: [0.5, 0.5, 0.5], &quot;margin&quot;: 1.3}</translation>
    </message>
    <message>
        <source>%1 must be a JSON object with classes and input</source>
        <translation>%1 muss ein JSON-Objekt mit classes und input sein</translation>
    </message>
    <message>
        <source>&quot;net&quot; must name a recognizer of pictures in `mien net list`, not &apos;%1&apos;</source>
        <translation>„net“ muss einen Erkenner von Bildern aus `mien net list` nennen, nicht „%1“</translation>
    </message>
    <message>
        <source>the JSON beside %1 does not fit: %2</source>
        <translation>das JSON neben %1 passt nicht: %2</translation>
    </message>
    <message>
        <source>input must be 8 to 2048 pixels, margin above 0, and classes not empty</source>
        <translation>input muss 8 bis 2048 Pixel sein, margin über 0, und classes nicht leer</translation>
    </message>
    <message>
        <source>the model tells %1 classes apart, its JSON names %2</source>
        <translation>das Modell unterscheidet %1 Klassen, sein JSON nennt %2</translation>
    </message>
</context>
<context>
    <name>mien::ui</name>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open a photo or a project</source>
        <translation>Ein Foto oder Projekt öffnen</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Save project</source>
        <translation>Projekt &amp;speichern</translation>
    </message>
    <message>
        <source>Save all edits as a project; the photo stays as it is</source>
        <translation>Alle Bearbeitungen als Projekt speichern; das Foto bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Save project &amp;as…</source>
        <translation>Projekt speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>Save the project under another name</source>
        <translation>Das Projekt unter einem anderen Namen speichern</translation>
    </message>
    <message>
        <source>&amp;Export photo…</source>
        <translation>Foto &amp;exportieren…</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Write the edited photo at its own size and depth</source>
        <translation>Das bearbeitete Foto in seiner eigenen Größe und Farbtiefe schreiben</translation>
    </message>
    <message>
        <source>&amp;Batch…</source>
        <translation>Stapel&amp;verarbeitung…</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Ctrl+B</translation>
    </message>
    <message>
        <source>Give many photos what this face got</source>
        <translation>Vielen Fotos geben, was dieses Gesicht bekam</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Leave Mien</source>
        <translation>Mien verlassen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>Die Änderung noch einmal machen</translation>
    </message>
    <message>
        <source>&amp;Expression</source>
        <translation>&amp;Ausdruck</translation>
    </message>
    <message>
        <source>&amp;Stronger</source>
        <translation>&amp;Stärker</translation>
    </message>
    <message>
        <source>5 % stronger</source>
        <translation>5 % stärker</translation>
    </message>
    <message>
        <source>&amp;Weaker</source>
        <translation>Sch&amp;wächer</translation>
    </message>
    <message>
        <source>5 % weaker</source>
        <translation>5 % schwächer</translation>
    </message>
    <message>
        <source>Reset &amp;face</source>
        <translation>Gesicht &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Take every change of this face back</source>
        <translation>Alle Änderungen an diesem Gesicht zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Draw a face</source>
        <translation>Gesicht &amp;einzeichnen</translation>
    </message>
    <message>
        <source>Draw a box around a face that was not found</source>
        <translation>Einen Rahmen um ein Gesicht ziehen, das nicht gefunden wurde</translation>
    </message>
    <message>
        <source>&amp;Sculpt</source>
        <translation>&amp;Formen</translation>
    </message>
    <message>
        <source>Drag landmarks to move the face itself, instead of correcting them</source>
        <translation>Landmarken ziehen, um das Gesicht selbst zu verformen, statt sie zu korrigieren</translation>
    </message>
    <message>
        <source>&amp;New edit</source>
        <translation>&amp;Neue Bearbeitung</translation>
    </message>
    <message>
        <source>A further edit of this face, on top of the others</source>
        <translation>Eine weitere Bearbeitung dieses Gesichts, über den anderen</translation>
    </message>
    <message>
        <source>Ne&amp;utralise first</source>
        <translation>Zuerst neu&amp;tralisieren</translation>
    </message>
    <message>
        <source>Bring the face to rest before all other edits</source>
        <translation>Das Gesicht vor allen anderen Bearbeitungen zur Ruhe bringen</translation>
    </message>
    <message>
        <source>C&amp;ompare the engines…</source>
        <translation>&amp;Verfahren vergleichen…</translation>
    </message>
    <message>
        <source>Try this edit with every engine at several strengths</source>
        <translation>Diese Bearbeitung mit jedem Verfahren in mehreren Stärken ausprobieren</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>Stop what is under way</source>
        <translation>Anhalten, was gerade läuft</translation>
    </message>
    <message>
        <source>Follow the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>Colours of the window</source>
        <translation>Farben des Fensters</translation>
    </message>
    <message>
        <source>The window&apos;s words, from the next start on</source>
        <translation>Sprache des Fensters, ab dem nächsten Start</translation>
    </message>
    <message>
        <source>&amp;As the system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>Ein&amp;passen</translation>
    </message>
    <message>
        <source>Show the whole photo</source>
        <translation>Das ganze Foto zeigen</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>One pixel on one pixel</source>
        <translation>Ein Bildpunkt auf einem Bildpunkt</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom to &amp;face</source>
        <translation>Aufs Ge&amp;sicht zoomen</translation>
    </message>
    <message>
        <source>Show the chosen face large</source>
        <translation>Das gewählte Gesicht groß zeigen</translation>
    </message>
    <message>
        <source>Before/after &amp;wipe</source>
        <translation>&amp;Wischvergleich vorher/nachher</translation>
    </message>
    <message>
        <source>Compare before and after with a wipe</source>
        <translation>Vorher und nachher durch Wischen vergleichen</translation>
    </message>
    <message>
        <source>Side &amp;by side</source>
        <translation>&amp;Nebeneinander</translation>
    </message>
    <message>
        <source>Show before and after side by side</source>
        <translation>Vorher und nachher nebeneinander zeigen</translation>
    </message>
    <message>
        <source>&amp;Before (while held)</source>
        <translation>&amp;Vorher (gedrückt halten)</translation>
    </message>
    <message>
        <source>Hold to see the photo before the edit</source>
        <translation>Gedrückt halten, um das Foto vor der Bearbeitung zu sehen</translation>
    </message>
    <message>
        <source>Faces and &amp;landmarks</source>
        <translation>Gesichter und &amp;Landmarken</translation>
    </message>
    <message>
        <source>Show faces and landmarks</source>
        <translation>Gesichter und Landmarken zeigen</translation>
    </message>
    <message>
        <source>&amp;Scores over the history</source>
        <translation>&amp;Bewertungen im Verlauf</translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation>Ctrl+H</translation>
    </message>
    <message>
        <source>How the scores went from step to step</source>
        <translation>Wie sich die Bewertungen von Schritt zu Schritt änderten</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Farb&amp;thema</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Sp&amp;rache</translation>
    </message>
    <message>
        <source>Before, while held</source>
        <translation>Vorher, gedrückt halten</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Anleitung</translation>
    </message>
    <message>
        <source>How Mien is used</source>
        <translation>Wie man Mien benutzt</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>All keys, and how to change them</source>
        <translation>Alle Tasten, und wie man sie ändert</translation>
    </message>
    <message>
        <source>&amp;About Mien</source>
        <translation>Ü&amp;ber Mien</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version und Lizenz</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Measured on people not trained on</source>
        <translation>Gemessen an Personen, die nicht im Training waren</translation>
    </message>
    <message>
        <source>Recognised as meant, by</source>
        <translation>Wie gemeint erkannt, von</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>Gleiche Person</translation>
    </message>
    <message>
        <source>Landmark error</source>
        <translation>Landmarkenfehler</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Trained by</source>
        <translation>Trainiert mit</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation>Dieses Fenster schließen (Esc)</translation>
    </message>
    <message>
        <source>About Mien</source>
        <translation>Über Mien</translation>
    </message>
    <message>
        <source>Mien %1</source>
        <translation>Mien %1</translation>
    </message>
    <message>
        <source>&lt;p&gt;A studio for facial expressions: photographs, film and research.&lt;/p&gt;&lt;p&gt;Mien itself is free software under the MIT licence. Every engine has a card with the licences of its method, data and weights; the engine&apos;s line in the window shows them.&lt;/p&gt;&lt;p&gt;Built on Qt, QCustomPlot, LibTorch, OpenCV, dlib, OpenImageIO, Little CMS and Exiv2.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Ein Studio für Gesichtsausdrücke: für Fotografie, Film und Forschung.&lt;/p&gt;&lt;p&gt;Mien selbst ist freie Software unter der MIT-Lizenz. Jedes Verfahren hat eine Karte mit den Lizenzen seiner Methode, Daten und Gewichte; die Zeile des Verfahrens im Fenster zeigt sie.&lt;/p&gt;&lt;p&gt;Gebaut mit Qt, QCustomPlot, LibTorch, OpenCV, dlib, OpenImageIO, Little CMS und Exiv2.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>&amp;Difference</source>
        <translation>&amp;Unterschied</translation>
    </message>
    <message>
        <source>Show where the edit differs from the photo, and how much</source>
        <translation>Zeigt, wo und wie sehr die Bearbeitung vom Foto abweicht</translation>
    </message>
    <message>
        <source>&amp;What the recognizer saw…</source>
        <translation>&amp;Was der Erkenner sah…</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Ctrl+G</translation>
    </message>
    <message>
        <source>Maps of what a recognizer looked at, before and after</source>
        <translation>Karten dessen, was ein Erkenner ansah, vorher und nachher</translation>
    </message>
    <message>
        <source>&amp;Data set…</source>
        <translation>&amp;Datensatz…</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Strg+D</translation>
    </message>
    <message>
        <source>Measure recognizers on your own labelled photos</source>
        <translation>Erkenner an eigenen beschrifteten Fotos messen</translation>
    </message>
    <message>
        <source>Share that is right</source>
        <translation>Anteil richtiger</translation>
    </message>
    <message>
        <source>Share of the photos</source>
        <translation>Anteil der Fotos</translation>
    </message>
    <message>
        <source>Calibrated</source>
        <translation>Kalibriert</translation>
    </message>
    <message>
        <source>How sure it is</source>
        <translation>Wie sicher er ist</translation>
    </message>
    <message>
        <source>How often it is right</source>
        <translation>Wie oft er recht hat</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>Augen</translation>
    </message>
    <message>
        <source>Brows</source>
        <translation>Brauen</translation>
    </message>
    <message>
        <source>Nose</source>
        <translation>Nase</translation>
    </message>
    <message>
        <source>Mouth</source>
        <translation>Mund</translation>
    </message>
    <message>
        <source>Jaw</source>
        <translation>Kiefer</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Anderswo</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>the code of the language that you translate into: de, es, zh_CN</extracomment>
        <translation>de</translation>
    </message>
    <message>
        <source>&amp;Graphics device</source>
        <translation>&amp;Grafikgerät</translation>
    </message>
</context>
<context>
    <name>mien::ui::ActionUnitPage</name>
    <message>
        <source>AU%1 %2: 100 is the full motion</source>
        <translation>AU%1 %2: 100 ist die volle Bewegung</translation>
    </message>
    <message>
        <source>L</source>
        <translation>L</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>The person&apos;s left side moves</source>
        <translation>Die linke Seite der Person bewegt sich</translation>
    </message>
    <message>
        <source>The person&apos;s right side moves</source>
        <translation>Die rechte Seite der Person bewegt sich</translation>
    </message>
</context>
<context>
    <name>mien::ui::AffectPad</name>
    <message>
        <source>Mood</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Arrow keys make the face look more or less pleasant and excited</source>
        <translation>Die Pfeiltasten lassen das Gesicht angenehmer oder unangenehmer, ruhiger oder erregter wirken</translation>
    </message>
    <message>
        <source>Click or drag: right is pleasant, up is excited. At the middle the face comes to rest</source>
        <translation>Klicken oder ziehen: rechts ist angenehm, oben erregt. In der Mitte kommt das Gesicht zur Ruhe</translation>
    </message>
    <message>
        <source>excited</source>
        <translation>erregt</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>ruhig</translation>
    </message>
    <message>
        <source>unpleasant</source>
        <translation>unangenehm</translation>
    </message>
    <message>
        <source>pleasant</source>
        <translation>angenehm</translation>
    </message>
</context>
<context>
    <name>mien::ui::BakeoffWindow</name>
    <message>
        <source>Compare the engines</source>
        <translation>Verfahren vergleichen</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>Click one to take it</source>
        <translation>Eine anklicken, um sie zu übernehmen</translation>
    </message>
    <message>
        <source>Trying %1 variants…</source>
        <translation>%1 Varianten werden ausprobiert…</translation>
    </message>
    <message>
        <source>Trying %1 variants: %2 %</source>
        <translation>%1 Varianten werden ausprobiert: %2 %</translation>
    </message>
    <message>
        <source>The number is what the judges make of the target, times how far it is still the same person. Trust your eyes more. Click a picture to take it.</source>
        <translation>Die Zahl ist, was die Erkenner vom Ziel halten, mal wie sehr es noch dieselbe Person ist. Den eigenen Augen ist mehr zu trauen. Ein Klick auf ein Bild übernimmt es.</translation>
    </message>
    <message>
        <source>%1  ·  %2
%3</source>
        <translation>%1  ·  %2
%3</translation>
    </message>
</context>
<context>
    <name>mien::ui::Banner</name>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Do what the message suggests</source>
        <translation>Tun, was die Meldung vorschlägt</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>Ablehnung</translation>
    </message>
    <message>
        <source>Refuse it, for good</source>
        <translation>Endgültig ablehnen</translation>
    </message>
</context>
<context>
    <name>mien::ui::BatchWindow</name>
    <message>
        <source>editing</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>Pause the batch before adding photos.</source>
        <translation>Zum Hinzufügen von Fotos zuerst die Stapelverarbeitung anhalten.</translation>
    </message>
    <message>
        <source>%1 %2 → %3, same person %4</source>
        <translation>%1 %2 → %3, gleiche Person %4</translation>
    </message>
    <message>
        <source>done before</source>
        <translation>schon fertig</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>All faces of a photo</source>
        <translation>Alle Gesichter eines Fotos</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapelverarbeitung</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Drop photos and folders here</source>
        <translation>Fotos und Ordner hierher ziehen</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Where the edits and their table are written</source>
        <translation>Wohin die Bearbeitungen und ihre Tabelle geschrieben werden</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>Durchsuchen</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Den Ordner wählen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>The format to write</source>
        <translation>Das Format, in dem geschrieben wird</translation>
    </message>
    <message>
        <source>All faces</source>
        <translation>Alle Gesichter</translation>
    </message>
    <message>
        <source>Else only the largest face of each photo</source>
        <translation>Sonst nur das größte Gesicht jedes Fotos</translation>
    </message>
    <message>
        <source>Replace what an earlier batch wrote in this folder</source>
        <translation>Ersetzen, was eine frühere Stapelverarbeitung in diesen Ordner schrieb</translation>
    </message>
    <message>
        <source>Folder for the edits</source>
        <translation>Ordner für die Bearbeitungen</translation>
    </message>
    <message>
        <source>Each photo&apos;s own format</source>
        <translation>Das eigene Format jedes Fotos</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>Fotos hinzufügen…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Fotos hinzufügen</translation>
    </message>
    <message>
        <source>Choose photos; or drop them on the list</source>
        <translation>Fotos wählen, oder auf die Liste ziehen</translation>
    </message>
    <message>
        <source>Empty the list</source>
        <translation>Die Liste leeren</translation>
    </message>
    <message>
        <source>Begin, or go on where the batch was</source>
        <translation>Beginnen, oder dort weitermachen, wo die Stapelverarbeitung war</translation>
    </message>
    <message>
        <source>Stop after what is under way; Start goes on from there</source>
        <translation>Nach dem Laufenden anhalten; Start macht von dort weiter</translation>
    </message>
    <message>
        <source>Nothing would be done. First give the face in the window an expression: its edits become the recipe for all photos here.</source>
        <translation>Es gäbe nichts zu tun. Zuerst dem Gesicht im Fenster einen Ausdruck geben: Seine Bearbeitungen werden zum Rezept für alle Fotos hier.</translation>
    </message>
    <message>
        <source>Every photo gets: &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>Jedes Foto bekommt: &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>Photos for the batch</source>
        <translation>Fotos für die Stapelverarbeitung</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.exr)</source>
        <translation>Fotos (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.exr)</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>Paused. Start goes on from here, even after Mien was closed.</source>
        <translation>Angehalten. Start macht von hier weiter, auch nachdem Mien geschlossen war.</translation>
    </message>
    <message>
        <source>%1 edited, %2 done before, %3 failed. The scores are in mien-batch.csv beside the edits.</source>
        <translation>%1 bearbeitet, %2 schon fertig, %3 gescheitert. Die Bewertungen stehen in mien-batch.csv neben den Bearbeitungen.</translation>
    </message>
</context>
<context>
    <name>mien::ui::CamChoices</name>
    <message>
        <source>Recognizer</source>
        <translation>Erkenner</translation>
    </message>
    <message>
        <source>Whose eyes</source>
        <translation>Wessen Augen</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>How the map comes about</source>
        <translation>Wie die Karte zustande kommt</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Where in the network; the usual place is marked</source>
        <translation>Wo im Netz; die übliche Stelle ist markiert</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Which of its classes the map explains</source>
        <translation>Welche seiner Klassen die Karte erklärt</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Gegen</translation>
    </message>
    <message>
        <source>What speaks for the one and not for the other</source>
        <translation>Was für die eine und nicht für die andere spricht</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>All can be told apart by colour-blind people</source>
        <translation>Alle sind auch für Farbenblinde unterscheidbar</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>How much the map hides of the face</source>
        <translation>Wie sehr die Karte das Gesicht verdeckt</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was er sagt</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>  (usual)</source>
        <translation>  (üblich)</translation>
    </message>
    <message>
        <source>Your own network…</source>
        <translation>Eigenes Netz …</translation>
    </message>
    <message>
        <source>Your own network</source>
        <translation>Eigenes Netz</translation>
    </message>
    <message>
        <source>Look into a TorchScript module, described by a JSON file beside it</source>
        <translation>In ein TorchScript-Modul schauen, das eine JSON-Datei daneben beschreibt</translation>
    </message>
</context>
<context>
    <name>mien::ui::CamWindow</name>
    <message>
        <source>Can it be trusted?</source>
        <translation>Ist ihr zu trauen?</translation>
    </message>
    <message>
        <source>What the recognizer saw</source>
        <translation>Was der Erkenner sah</translation>
    </message>
    <message>
        <source>Shares of the map</source>
        <translation>Anteile der Karte</translation>
    </message>
    <message>
        <source>How much of the map lies on each part of the face. Grey: before. Coloured: after.</source>
        <translation>Wie viel der Karte auf jedem Teil des Gesichts liegt. Grau: vorher. Farbig: nachher.</translation>
    </message>
    <message>
        <source>Deletion, insertion, ROAD, drop of confidence, and shuffled weights</source>
        <translation>Deletion, Insertion, ROAD, Verlust an Sicherheit und vertauschte Gewichte</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>What the edit changed</source>
        <translation>Was die Bearbeitung änderte</translation>
    </message>
    <message>
        <source>No recognizer is trained yet.</source>
        <translation>Noch ist kein Erkenner trainiert.</translation>
    </message>
    <message>
        <source>Loading the recognizer…</source>
        <translation>Erkenner wird geladen…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird betrachtet…</translation>
    </message>
    <message>
        <source>Looking… %1 %</source>
        <translation>Wird betrachtet… %1 %</translation>
    </message>
    <message>
        <source>Before: %1.  After: %2.</source>
        <translation>Vorher: %1.  Nachher: %2.</translation>
    </message>
    <message>
        <source>The change is of maps of %1.</source>
        <translation>Die Änderung ist die der Karten für %1.</translation>
    </message>
    <message>
        <source>Measuring the map…</source>
        <translation>Karte wird geprüft…</translation>
    </message>
    <message>
        <source>Parts of the face</source>
        <translation>Teile des Gesichts</translation>
    </message>
    <message>
        <source>Where on the face the maps lie</source>
        <translation>Wo im Gesicht die Karten liegen</translation>
    </message>
    <message>
        <source>Compare methods…</source>
        <translation>Verfahren vergleichen…</translation>
    </message>
    <message>
        <source>Compare methods</source>
        <translation>Verfahren vergleichen</translation>
    </message>
    <message>
        <source>Maps by every method, at this layer</source>
        <translation>Karten nach jedem Verfahren, an dieser Schicht</translation>
    </message>
    <message>
        <source>Compare layers…</source>
        <translation>Schichten vergleichen…</translation>
    </message>
    <message>
        <source>Compare layers</source>
        <translation>Schichten vergleichen</translation>
    </message>
    <message>
        <source>Maps at every layer, by this method</source>
        <translation>Karten an jeder Schicht, nach diesem Verfahren</translation>
    </message>
    <message>
        <source>Feature maps…</source>
        <translation>Merkmalskarten…</translation>
    </message>
    <message>
        <source>Feature maps</source>
        <translation>Merkmalskarten</translation>
    </message>
    <message>
        <source>All channels of this layer, after the edit</source>
        <translation>Alle Kanäle dieser Schicht, nach der Bearbeitung</translation>
    </message>
    <message>
        <source>Measuring the map… %1 %</source>
        <translation>Karte wird gemessen… %1 %</translation>
    </message>
    <message>
        <source>Your own network</source>
        <translation>Eigenes Netz</translation>
    </message>
    <message>
        <source>Networks (*.pt *.pth *.ts *.torchscript *.safetensors);;All files (*)</source>
        <translation>Netze (*.pt *.pth *.ts *.torchscript *.safetensors);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 is not Mien&apos;s own. A network is a program: run it if you trust where it comes from.

SHA-256 %2</source>
        <translation>%1 stammt nicht von Mien. Ein Netz ist ein Programm: Führen Sie es aus, wenn Sie seiner Herkunft trauen.

SHA-256 %2</translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>Ausführen</translation>
    </message>
</context>
<context>
    <name>mien::ui::Canvas</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Arrows pan, P and Shift+P walk through the landmarks, Alt+arrows move one</source>
        <translation>Pfeile verschieben, P und Umschalt+P gehen durch die Landmarken, Alt+Pfeile bewegen eine</translation>
    </message>
    <message>
        <source>Click a face to choose it, drag a landmark to correct it</source>
        <translation>Ein Gesicht anklicken, um es zu wählen, eine Landmarke ziehen, um sie zu korrigieren</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>mien::ui::ConfusionView</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>Rows are the labels, columns what they were read as. Click a cell to see its photos.</source>
        <translation>Zeilen sind die Beschriftungen, Spalten das Gelesene. Ein Klick auf eine Zelle zeigt ihre Fotos.</translation>
    </message>
    <message>
        <source>%1 of %2 labelled %3 were read as %4 (%5 %)</source>
        <translation>%1 von %2 mit der Beschriftung %3 wurden als %4 gelesen (%5 %)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Beschriftung</translation>
    </message>
</context>
<context>
    <name>mien::ui::DatasetExport</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Write tables, the report, or the page shown</source>
        <translation>Tabellen, den Bericht oder die gezeigte Seite schreiben</translation>
    </message>
    <message>
        <source>All rows (CSV)…</source>
        <translation>Alle Zeilen (CSV)…</translation>
    </message>
    <message>
        <source>Labels that may be wrong (CSV)…</source>
        <translation>Fragliche Beschriftungen (CSV)…</translation>
    </message>
    <message>
        <source>All numbers (JSON)…</source>
        <translation>Alle Zahlen (JSON)…</translation>
    </message>
    <message>
        <source>Report (HTML)…</source>
        <translation>Bericht (HTML)…</translation>
    </message>
    <message>
        <source>The page shown (%1)…</source>
        <translation>Die gezeigte Seite (%1)…</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 ist geschrieben.</translation>
    </message>
</context>
<context>
    <name>mien::ui::DatasetResults</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>By expression</source>
        <translation>Nach Ausdruck</translation>
    </message>
    <message>
        <source>How well each expression is recognized</source>
        <translation>Wie gut jeder Ausdruck erkannt wird</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>How often it is right, by how sure it is. Calibrated bars end on the dashed line; the faint ones tell how many photos they stand for.</source>
        <translation>Wie oft er recht hat, je nachdem, wie sicher er ist. Kalibrierte Balken enden an der gestrichelten Linie; die blassen sagen, für wie viele Fotos sie stehen.</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>Konfusion</translation>
    </message>
    <message>
        <source>Which expressions are taken for which</source>
        <translation>Welche Ausdrücke für welche gehalten werden</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Precision, recall and F1 of each expression</source>
        <translation>Präzision, Trefferquote und F1 jedes Ausdrucks</translation>
    </message>
    <message>
        <source>Is it as often right as it is sure?</source>
        <translation>Hat er so oft recht, wie er sicher ist?</translation>
    </message>
    <message>
        <source>Mean maps</source>
        <translation>Mittlere Karten</translation>
    </message>
    <message>
        <source>What it looks at in each class, on the whole</source>
        <translation>Worauf er in jeder Klasse im Ganzen schaut</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Do two recognizers differ?</source>
        <translation>Unterscheiden sich zwei Erkenner?</translation>
    </message>
    <message>
        <source>The numbers of both recognizers</source>
        <translation>Die Zahlen beider Erkenner</translation>
    </message>
    <message>
        <source>Show where they differ</source>
        <translation>Zeigen, wo sie abweichen</translation>
    </message>
    <message>
        <source>Show the photos that the two read differently</source>
        <translation>Die Fotos zeigen, die beide verschieden lesen</translation>
    </message>
    <message>
        <source>Accuracy &lt;b&gt;%1&lt;/b&gt;   UAR &lt;b&gt;%2&lt;/b&gt;   macro-F1 &lt;b&gt;%3&lt;/b&gt;   ECE &lt;b&gt;%4&lt;/b&gt;</source>
        <translation>Genauigkeit &lt;b&gt;%1&lt;/b&gt;   UAR &lt;b&gt;%2&lt;/b&gt;   Makro-F1 &lt;b&gt;%3&lt;/b&gt;   ECE &lt;b&gt;%4&lt;/b&gt;</translation>
    </message>
    <message>
        <source>UAR: the mean of the recalls, every expression alike. ECE: how far sureness and accuracy lie apart, on average.</source>
        <translation>UAR: das Mittel der Trefferquoten, jeder Ausdruck gleich. ECE: wie weit Sicherheit und Genauigkeit im Mittel auseinanderliegen.</translation>
    </message>
    <message>
        <source>Choose a second recognizer above to compare the two on the same photos.</source>
        <translation>Oben einen zweiten Erkenner wählen, um beide an denselben Fotos zu vergleichen.</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>UAR</source>
        <translation>UAR</translation>
    </message>
    <message>
        <source>Macro-F1</source>
        <translation>Makro-F1</translation>
    </message>
    <message>
        <source>ECE</source>
        <translation>ECE</translation>
    </message>
    <message>
        <source>It alone is right about</source>
        <translation>Er allein hat recht bei</translation>
    </message>
    <message>
        <source>McNemar&apos;s exact test: p = %1. That is the chance of a difference at least as large if both were equally good.</source>
        <translation>Exakter McNemar-Test: p = %1. Das ist die Wahrscheinlichkeit eines mindestens so großen Unterschieds, wenn beide gleich gut wären.</translation>
    </message>
</context>
<context>
    <name>mien::ui::DatasetWindow</name>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Where the photos are</source>
        <translation>Wo die Fotos sind</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Beschriftungen</translation>
    </message>
    <message>
        <source>A table with the columns file and expression; empty: the folders are the labels</source>
        <translation>Eine Tabelle mit den Spalten file und expression; leer: die Ordner sind die Beschriftungen</translation>
    </message>
    <message>
        <source>Folder of photos</source>
        <translation>Ordner mit Fotos</translation>
    </message>
    <message>
        <source>The names of the folders</source>
        <translation>Die Namen der Ordner</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Browse for the folder</source>
        <translation>Ordner suchen</translation>
    </message>
    <message>
        <source>Choose the folder of photos</source>
        <translation>Den Ordner mit den Fotos wählen</translation>
    </message>
    <message>
        <source>Browse for the labels</source>
        <translation>Beschriftungen suchen</translation>
    </message>
    <message>
        <source>Choose the table of labels</source>
        <translation>Die Tabelle der Beschriftungen wählen</translation>
    </message>
    <message>
        <source>Recognizer</source>
        <translation>Erkenner</translation>
    </message>
    <message>
        <source>Who is measured</source>
        <translation>Wer gemessen wird</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>A second one, measured on the same photos</source>
        <translation>Ein zweiter, an denselben Fotos gemessen</translation>
    </message>
    <message>
        <source>Results of</source>
        <translation>Ergebnisse von</translation>
    </message>
    <message>
        <source>Whose results are shown</source>
        <translation>Wessen Ergebnisse gezeigt werden</translation>
    </message>
    <message>
        <source>Ask the recognizers about every photo</source>
        <translation>Die Erkenner nach jedem Foto fragen</translation>
    </message>
    <message>
        <source>against</source>
        <translation>gegen</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemanden</translation>
    </message>
    <message>
        <source>Folder of labelled photos</source>
        <translation>Ordner mit beschrifteten Fotos</translation>
    </message>
    <message>
        <source>Table of labels</source>
        <translation>Tabelle der Beschriftungen</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Reading the labels…</source>
        <translation>Beschriftungen werden gelesen…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>%1 photos were measured.</source>
        <translation>%1 Fotos wurden gemessen.</translation>
    </message>
    <message>
        <source>%1 photos were measured, %2 left out.</source>
        <translation>%1 Fotos wurden gemessen, %2 ausgelassen.</translation>
    </message>
    <message>
        <source>Photos left out</source>
        <translation>Ausgelassene Fotos</translation>
    </message>
    <message>
        <source>Which photos were left out, and why</source>
        <translation>Welche Fotos ausgelassen wurden und warum</translation>
    </message>
    <message>
        <source>Drop a folder of labelled photos here: with a table that has the columns file and expression, or with folders named neutral, happiness, sadness, surprise, fear, disgust, anger, contempt.
Nothing in it is changed.</source>
        <translation>Hier einen Ordner mit beschrifteten Fotos ablegen: mit einer Tabelle mit den Spalten file und expression, oder mit Ordnern namens neutral, happiness, sadness, surprise, fear, disgust, anger, contempt.
Darin wird nichts geändert.</translation>
    </message>
    <message>
        <source>Stop after this photo and show what was measured</source>
        <translation>Nach diesem Foto anhalten und zeigen, was gemessen wurde</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 photos; these are measured.</source>
        <translation>Nach %1 von %2 Fotos angehalten; diese sind gemessen.</translation>
    </message>
</context>
<context>
    <name>mien::ui::DeviceMenu</name>
    <message>
        <source>Puts edits back from the next one on; the picture is the same</source>
        <translation>Legt Bearbeitungen ab der nächsten zurück; das Bild ist dasselbe</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
</context>
<context>
    <name>mien::ui::EditColumn</name>
    <message>
        <source>opacity %1 %</source>
        <translation>Deckkraft %1 %</translation>
    </message>
    <message>
        <source>parts of the face</source>
        <translation>Teile des Gesichts</translation>
    </message>
    <message>
        <source>strokes forgotten</source>
        <translation>Striche verworfen</translation>
    </message>
</context>
<context>
    <name>mien::ui::EditSession</name>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>%1 is not the photo of this project: it has another size.</source>
        <translation>%1 ist nicht das Foto dieses Projekts: Es hat eine andere Größe.</translation>
    </message>
    <message>
        <source>back to the original</source>
        <translation>zurück zum Original</translation>
    </message>
    <message>
        <source>new edit</source>
        <translation>neue Bearbeitung</translation>
    </message>
    <message>
        <source>neutralised first</source>
        <translation>zuerst neutralisiert</translation>
    </message>
    <message>
        <source>copy of edit %1</source>
        <translation>Kopie von Bearbeitung %1</translation>
    </message>
    <message>
        <source>edit %1 removed</source>
        <translation>Bearbeitung %1 entfernt</translation>
    </message>
    <message>
        <source>edit %1 moved</source>
        <translation>Bearbeitung %1 verschoben</translation>
    </message>
    <message>
        <source>edit %1 on</source>
        <translation>Bearbeitung %1 an</translation>
    </message>
    <message>
        <source>edit %1 off</source>
        <translation>Bearbeitung %1 aus</translation>
    </message>
    <message>
        <source>reset of face %1</source>
        <translation>Gesicht %1 zurückgesetzt</translation>
    </message>
    <message>
        <source>Reading the expression</source>
        <translation>Ausdruck wird gelesen</translation>
    </message>
    <message>
        <source>as in %1</source>
        <translation>wie in %1</translation>
    </message>
    <message>
        <source>correction of face %1</source>
        <translation>Korrektur von Gesicht %1</translation>
    </message>
    <message>
        <source>sculpting</source>
        <translation>Formen</translation>
    </message>
    <message>
        <source>painted out</source>
        <translation>weggemalt</translation>
    </message>
    <message>
        <source>painted in</source>
        <translation>hineingemalt</translation>
    </message>
    <message>
        <source>Fitting landmarks</source>
        <translation>Landmarken werden angepasst</translation>
    </message>
    <message>
        <source>new face %1</source>
        <translation>neues Gesicht %1</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>mien::ui::EmotionPage</name>
    <message>
        <source>%1 (%2). Click again to take it away</source>
        <translation>%1 (%2). Noch ein Klick nimmt es weg</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>How much of the expression: 0 leaves the face as it is, 100 is all of it ([ and ])</source>
        <translation>Wie viel vom Ausdruck: 0 lässt das Gesicht, wie es ist, 100 ist alles davon ([ und ])</translation>
    </message>
    <message>
        <source>Blend and sides</source>
        <translation>Mischung und Seiten</translation>
    </message>
    <message>
        <source>Blend in a second emotion, or move one side more</source>
        <translation>Eine zweite Emotion beimischen, oder eine Seite stärker bewegen</translation>
    </message>
    <message>
        <source>Second emotion</source>
        <translation>Zweite Emotion</translation>
    </message>
    <message>
        <source>A second emotion, blended into the first</source>
        <translation>Eine zweite Emotion, in die erste gemischt</translation>
    </message>
    <message>
        <source>No second emotion</source>
        <translation>Keine zweite Emotion</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Zweite</translation>
    </message>
    <message>
        <source>Strength of the second emotion</source>
        <translation>Stärke der zweiten Emotion</translation>
    </message>
    <message>
        <source>How much of the second emotion is blended in</source>
        <translation>Wie viel von der zweiten Emotion beigemischt wird</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>How much the person&apos;s own left side moves</source>
        <translation>Wie sehr sich die eigene linke Seite der Person bewegt</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>How much the person&apos;s own right side moves</source>
        <translation>Wie sehr sich die eigene rechte Seite der Person bewegt</translation>
    </message>
</context>
<context>
    <name>mien::ui::EnginePanel</name>
    <message>
        <source>Research use only  ·  %1</source>
        <translation>Nur Forschung  ·  %1</translation>
    </message>
    <message>
        <source>Free for any use  ·  %1</source>
        <translation>Frei nutzbar  ·  %1</translation>
    </message>
    <message>
        <source>Commercial work</source>
        <translation>Gewerblich</translation>
    </message>
    <message>
        <source>Settings of the engine</source>
        <translation>Einstellungen des Verfahrens</translation>
    </message>
    <message>
        <source>What can be adjusted on this engine alone</source>
        <translation>Was sich nur an diesem Verfahren einstellen lässt</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>What makes the edit</source>
        <translation>Womit bearbeitet wird</translation>
    </message>
    <message>
        <source>Hides engines and judges whose licences allow research only</source>
        <translation>Blendet Verfahren und Erkenner aus, deren Lizenzen nur Forschung erlauben</translation>
    </message>
    <message>
        <source>Compare the engines</source>
        <translation>Verfahren vergleichen</translation>
    </message>
    <message>
        <source>Try this edit with every engine at several strengths, and take one</source>
        <translation>Diese Bearbeitung mit jedem Verfahren in mehreren Stärken ausprobieren und eine übernehmen</translation>
    </message>
    <message>
        <source>About the engine</source>
        <translation>Über das Verfahren</translation>
    </message>
    <message>
        <source>Paper, licences, and what was measured</source>
        <translation>Artikel, Lizenzen und was gemessen wurde</translation>
    </message>
    <message>
        <source>This build has no engine that edits faces.</source>
        <translation>Diese Version hat kein Verfahren, das Gesichter bearbeitet.</translation>
    </message>
    <message>
        <source>No engine is trained yet, so faces can be looked at but not changed. Train one with</source>
        <translation>Noch ist kein Verfahren trainiert: Gesichter lassen sich ansehen, aber nicht ändern. Eines trainieren mit</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>mien::ui::FaceDetail</name>
    <message>
        <source>What it looked at</source>
        <translation>Worauf er schaute</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>How the map comes about</source>
        <translation>Wie die Karte zustande kommt</translation>
    </message>
    <message>
        <source>The map is for</source>
        <translation>Die Karte gilt</translation>
    </message>
    <message>
        <source>Which class the map explains</source>
        <translation>Welche Klasse die Karte erklärt</translation>
    </message>
    <message>
        <source>For what it says</source>
        <translation>Für das Gelesene</translation>
    </message>
    <message>
        <source>For the label</source>
        <translation>Für die Beschriftung</translation>
    </message>
    <message>
        <source>Label: &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>Beschriftung: &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>The label may be wrong: it is %1 less probable than %2.</source>
        <translation>Die Beschriftung ist fraglich: Sie ist um %1 weniger wahrscheinlich als %2.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird betrachtet…</translation>
    </message>
    <message>
        <source>The map is for %1.</source>
        <translation>Die Karte gilt für %1.</translation>
    </message>
</context>
<context>
    <name>mien::ui::FaceGallery</name>
    <message>
        <source>%1 %2
label %3</source>
        <translation>%1 %2
statt %3</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>Choose a face to see what was looked at; twice: open the photo</source>
        <translation>Ein Gesicht wählen, um zu sehen, worauf geschaut wurde; doppelt: das Foto öffnen</translation>
    </message>
    <message>
        <source>Which photos</source>
        <translation>Welche Fotos</translation>
    </message>
    <message>
        <source>Which photos are shown, and in what order</source>
        <translation>Welche Fotos gezeigt werden, und in welcher Reihenfolge</translation>
    </message>
    <message>
        <source>Mistakes, the surest first</source>
        <translation>Fehler, die sichersten zuerst</translation>
    </message>
    <message>
        <source>Labels that may be wrong</source>
        <translation>Fragliche Beschriftungen</translation>
    </message>
    <message>
        <source>Where the two differ</source>
        <translation>Wo die beiden abweichen</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>Alle Fotos</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>Jede Beschriftung</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>Only photos with this label</source>
        <translation>Nur Fotos mit dieser Beschriftung</translation>
    </message>
    <message>
        <source>Read as anything</source>
        <translation>Gelesen als irgendetwas</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>Only photos read as this</source>
        <translation>Nur Fotos, die so gelesen wurden</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>Only photos with this in their file&apos;s name</source>
        <translation>Nur Fotos, deren Dateiname dies enthält</translation>
    </message>
    <message>
        <source>No photo is like that.</source>
        <translation>Kein Foto ist so.</translation>
    </message>
    <message>
        <source>Photos: %1</source>
        <translation>Fotos: %1</translation>
    </message>
</context>
<context>
    <name>mien::ui::FacePanel</name>
    <message>
        <source>%1 × %2 px  ·  %3 % sure</source>
        <translation>%1 × %2 px  ·  %3 % sicher</translation>
    </message>
    <message>
        <source>yaw %1   pitch %2   roll %3</source>
        <translation>Gieren %1   Nicken %2   Rollen %3</translation>
    </message>
    <message>
        <source>Face %1</source>
        <translation>Gesicht %1</translation>
    </message>
    <message>
        <source>Draw a face</source>
        <translation>Gesicht einzeichnen</translation>
    </message>
    <message>
        <source>Draw a box around a face that was not found (D)</source>
        <translation>Einen Rahmen um ein Gesicht ziehen, das nicht gefunden wurde (D)</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>No face yet. Draw a box around one with the button above.</source>
        <translation>Noch kein Gesicht. Mit dem Knopf darüber lässt sich ein Rahmen um eines ziehen.</translation>
    </message>
    <message>
        <source>The faces of this photo; each has its own expression</source>
        <translation>Die Gesichter dieses Fotos; jedes hat seinen eigenen Ausdruck</translation>
    </message>
</context>
<context>
    <name>mien::ui::FaithPanel</name>
    <message>
        <source>Probability while pixels are hidden</source>
        <translation>Wahrscheinlichkeit, während Pixel verdeckt werden</translation>
    </message>
    <message>
        <source>The class&apos;s probability by the share of pixels that are hidden (deletion, ROAD) or shown (insertion), the map&apos;s greatest first. A good map deletes fast and inserts fast.</source>
        <translation>Die Wahrscheinlichkeit der Klasse nach dem Anteil der Pixel, die verdeckt (Deletion, ROAD) oder gezeigt sind (Insertion), die größten der Karte zuerst. Eine gute Karte löscht schnell und fügt schnell ein.</translation>
    </message>
    <message>
        <source>Likeness with shuffled weights</source>
        <translation>Ähnlichkeit bei gemischten Gewichten</translation>
    </message>
    <message>
        <source>How like the map stays when the network&apos;s last layers are shuffled. One that does not mind shows the picture, not what was learned.</source>
        <translation>Wie ähnlich die Karte bleibt, wenn die letzten Schichten des Netzes gemischt werden. Eine, der das nichts ausmacht, zeigt das Bild, nicht das Gelernte.</translation>
    </message>
    <message>
        <source>Deletion (low is good)</source>
        <translation>Deletion (niedrig ist gut)</translation>
    </message>
    <message>
        <source>Insertion (high is good)</source>
        <translation>Insertion (hoch ist gut)</translation>
    </message>
    <message>
        <source>ROAD (above 0 is good)</source>
        <translation>ROAD (über 0 ist gut)</translation>
    </message>
    <message>
        <source>Drop of confidence (low is good)</source>
        <translation>Abfall der Sicherheit (niedrig ist gut)</translation>
    </message>
    <message>
        <source>Like with shuffled weights (low is good)</source>
        <translation>Ähnlich bei gemischten Gewichten (niedrig ist gut)</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Deletion</translation>
    </message>
    <message>
        <source>Insertion</source>
        <translation>Insertion</translation>
    </message>
    <message>
        <source>ROAD, greatest</source>
        <translation>ROAD, größte</translation>
    </message>
    <message>
        <source>ROAD, least</source>
        <translation>ROAD, kleinste</translation>
    </message>
    <message>
        <source>Share of the pixels</source>
        <translation>Anteil der Pixel</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>Share shuffled</source>
        <translation>Anteil gemischt</translation>
    </message>
</context>
<context>
    <name>mien::ui::FeatureWindow</name>
    <message>
        <source>Channel %1, strength %2</source>
        <translation>Kanal %1, Stärke %2</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Feature maps</source>
        <translation>Merkmalskarten</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Choose a channel to see it large</source>
        <translation>Einen Kanal wählen, um ihn groß zu sehen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>In what order the channels are shown</source>
        <translation>In welcher Reihenfolge die Kanäle gezeigt werden</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>Nach Nummer</translation>
    </message>
    <message>
        <source>The strongest first</source>
        <translation>Die stärksten zuerst</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird betrachtet…</translation>
    </message>
    <message>
        <source>%1: %2 channels of %3 × %4, each at its own scale</source>
        <translation>%1: %2 Kanäle zu %3 × %4, jeder in eigenem Maßstab</translation>
    </message>
    <message>
        <source>Channel %1</source>
        <translation>Kanal %1</translation>
    </message>
</context>
<context>
    <name>mien::ui::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Click a step to go back to it; grey steps belong to another branch and are not lost</source>
        <translation>Ein Klick auf einen Schritt führt zu ihm zurück; graue Schritte gehören zu einem anderen Zweig und sind nicht verloren</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
</context>
<context>
    <name>mien::ui::JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop what is under way (Esc)</source>
        <translation>Anhalten, was gerade läuft (Esc)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
</context>
<context>
    <name>mien::ui::MainWindow</name>
    <message>
        <source>8 bits</source>
        <translation>8 Bit</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16 Bit</translation>
    </message>
    <message>
        <source>half float</source>
        <translation>16-Bit-Gleitkomma</translation>
    </message>
    <message>
        <source>float</source>
        <translation>Gleitkomma</translation>
    </message>
    <message>
        <source>How long the newest preview took</source>
        <translation>Wie lange die neueste Vorschau dauerte</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>settings of the engine</source>
        <translation>Einstellungen des Verfahrens</translation>
    </message>
    <message>
        <source>Drag a box from brow to chin around the face. Esc leaves it.</source>
        <translation>Einen Rahmen von der Braue bis zum Kinn um das Gesicht ziehen. Esc bricht ab.</translation>
    </message>
    <message>
        <source>preview %1 ms</source>
        <translation>Vorschau %1 ms</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>%1   ·   %2 × %3   ·   %4   ·   %5</source>
        <translation>%1   ·   %2 × %3   ·   %4   ·   %5</translation>
    </message>
    <message>
        <source>No face was found in this photo. If there is one, draw a box around it.</source>
        <translation>In diesem Foto wurde kein Gesicht gefunden. Ist eines da, lässt sich ein Rahmen darum ziehen.</translation>
    </message>
    <message>
        <source>Draw a box</source>
        <translation>Rahmen ziehen</translation>
    </message>
    <message>
        <source>There is no face to judge.</source>
        <translation>Es gibt kein Gesicht zu beurteilen.</translation>
    </message>
    <message>
        <source>Choose an expression: what it did to the face is shown here.</source>
        <translation>Einen Ausdruck wählen: Hier steht dann, was er mit dem Gesicht gemacht hat.</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Mien</source>
        <translation>Mien</translation>
    </message>
    <message>
        <source>%1[*] — Mien</source>
        <translation>%1[*] — Mien</translation>
    </message>
    <message>
        <source>Choose an expression first: the engines then try it.</source>
        <translation>Zuerst einen Ausdruck wählen: Die Verfahren probieren ihn dann aus.</translation>
    </message>
    <message>
        <source>The language changes when Mien is started again.</source>
        <translation>Die Sprache wechselt, wenn Mien neu gestartet wird.</translation>
    </message>
    <message>
        <source>Mien ended before your edits of %1 were saved.</source>
        <translation>Mien endete, bevor die Bearbeitungen von %1 gespeichert waren.</translation>
    </message>
    <message>
        <source>Go on with them</source>
        <translation>Damit weitermachen</translation>
    </message>
    <message>
        <source>Open a photo or a project</source>
        <translation>Ein Foto oder Projekt öffnen</translation>
    </message>
    <message>
        <source>Photos and projects (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.exr *.mien);;All files (*)</source>
        <translation>Fotos und Projekte (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.exr *.mien);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Whose expression?</source>
        <translation>Wessen Ausdruck?</translation>
    </message>
    <message>
        <source>Where is %1 now?</source>
        <translation>Wo ist %1 jetzt?</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.exr);;All files (*)</source>
        <translation>Fotos (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.exr);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Projekt speichern</translation>
    </message>
    <message>
        <source>Mien projects (*.mien)</source>
        <translation>Mien-Projekte (*.mien)</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungesicherte Änderungen</translation>
    </message>
    <message>
        <source>The changes to %1 are in no file yet.</source>
        <translation>Die Änderungen an %1 stehen noch in keiner Datei.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>%1 exists already. Replace it?</source>
        <translation>%1 gibt es schon. Ersetzen?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 ist nicht mehr da.</translation>
    </message>
</context>
<context>
    <name>mien::ui::MapSheet</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Maps side by side</source>
        <translation>Karten nebeneinander</translation>
    </message>
    <message>
        <source>Make no more maps</source>
        <translation>Keine weiteren Karten machen</translation>
    </message>
    <message>
        <source>Stopped. Click a map to take it.</source>
        <translation>Angehalten. Ein Klick auf eine Karte übernimmt sie.</translation>
    </message>
    <message>
        <source>Each map at its own scale. Click one to take it.</source>
        <translation>Jede Karte in eigenem Maßstab. Ein Klick übernimmt sie.</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
    <message>
        <source>Click to take %1</source>
        <translation>Klicken, um %1 zu übernehmen</translation>
    </message>
</context>
<context>
    <name>mien::ui::MapView</name>
    <message>
        <source>Point at a place to read the map there</source>
        <translation>Auf eine Stelle zeigen, um die Karte dort abzulesen</translation>
    </message>
</context>
<context>
    <name>mien::ui::MeanMapPage</name>
    <message>
        <source>Make the mean maps</source>
        <translation>Mittlere Karten machen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Average the maps of all faces with the same label; every photo is read again</source>
        <translation>Die Karten aller Gesichter mit derselben Beschriftung mitteln; jedes Foto wird noch einmal gelesen</translation>
    </message>
    <message>
        <source>Stop making the mean maps</source>
        <translation>Das Machen der mittleren Karten anhalten</translation>
    </message>
    <message>
        <source>Looking at every face… %1 %</source>
        <translation>Jedes Gesicht wird betrachtet… %1 %</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The mean of the maps of all faces with the same label, over their mean face.</source>
        <translation>Das Mittel der Karten aller Gesichter mit derselben Beschriftung, über ihrem mittleren Gesicht.</translation>
    </message>
</context>
<context>
    <name>mien::ui::PercentRow</name>
    <message>
        <source>%1 in percent</source>
        <translation>%1 in Prozent</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
</context>
<context>
    <name>mien::ui::PresetMenu</name>
    <message>
        <source>No presets yet</source>
        <translation>Noch keine Vorgaben</translation>
    </message>
    <message>
        <source>&amp;Save these edits…</source>
        <translation>&amp;Diese Bearbeitungen speichern…</translation>
    </message>
    <message>
        <source>Without strokes and sculpting, which belong to one photo</source>
        <translation>Ohne Striche und Formung, die zu einem einzigen Foto gehören</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>E&amp;ntfernen</translation>
    </message>
    <message>
        <source>Save a preset</source>
        <translation>Vorgabe speichern</translation>
    </message>
    <message>
        <source>Import a preset</source>
        <translation>Vorgabe importieren</translation>
    </message>
    <message>
        <source>Presets (*.json)</source>
        <translation>Vorgaben (*.json)</translation>
    </message>
    <message>
        <source>Export a preset</source>
        <translation>Vorgabe exportieren</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>There is a preset %1 already. Replace it?</source>
        <translation>Es gibt schon eine Vorgabe %1. Ersetzen?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Remove the preset %1?</source>
        <translation>Die Vorgabe %1 entfernen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>mien::ui::RegionPanel</name>
    <message>
        <source>Brows</source>
        <translation>Braue</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>Auge</translation>
    </message>
    <message>
        <source>Nose</source>
        <translation>Nase</translation>
    </message>
    <message>
        <source>Mouth</source>
        <translation>Mund</translation>
    </message>
    <message>
        <source>Jaw</source>
        <translation>Kinn</translation>
    </message>
    <message>
        <source>Whether the edit acts here: %1</source>
        <translation>Ob die Bearbeitung hier wirkt: %1</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>How much of this edit is seen</source>
        <translation>Wie viel von dieser Bearbeitung zu sehen ist</translation>
    </message>
    <message>
        <source>Paint the edit out</source>
        <translation>Bearbeitung wegmalen</translation>
    </message>
    <message>
        <source>Paint on the photo where this edit should not act (E)</source>
        <translation>Auf dem Foto malen, wo diese Bearbeitung nicht wirken soll (E)</translation>
    </message>
    <message>
        <source>Paint the edit in</source>
        <translation>Bearbeitung hineinmalen</translation>
    </message>
    <message>
        <source>Paint on the photo where this edit should act after all (Shift+E)</source>
        <translation>Auf dem Foto malen, wo diese Bearbeitung doch wirken soll (Umschalt+E)</translation>
    </message>
    <message>
        <source>Forget the strokes</source>
        <translation>Striche verwerfen</translation>
    </message>
    <message>
        <source>Take back what was painted</source>
        <translation>Zurücknehmen, was gemalt wurde</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>Größe des Pinsels</translation>
    </message>
    <message>
        <source>Of half an eye&apos;s distance</source>
        <translation>Vom halben Augenabstand</translation>
    </message>
    <message>
        <source>Softness</source>
        <translation>Weich</translation>
    </message>
    <message>
        <source>Softness of the brush</source>
        <translation>Weiche Kante des Pinsels</translation>
    </message>
    <message>
        <source>How gently the stroke&apos;s edge fades</source>
        <translation>Wie sanft der Rand des Strichs ausläuft</translation>
    </message>
    <message>
        <source>Mask brush</source>
        <translation>Maskenpinsel</translation>
    </message>
</context>
<context>
    <name>mien::ui::SaveDialog</name>
    <message>
        <source>JPEG: 8 bits, small, for sharing</source>
        <translation>JPEG: 8 Bit, klein, zum Weitergeben</translation>
    </message>
    <message>
        <source>PNG: lossless, 8 or 16 bits</source>
        <translation>PNG: verlustfrei, 8 oder 16 Bit</translation>
    </message>
    <message>
        <source>TIFF: lossless, 8 or 16 bits or floating point</source>
        <translation>TIFF: verlustfrei, 8 oder 16 Bit oder Gleitkomma</translation>
    </message>
    <message>
        <source>WebP: 8 bits, smaller than JPEG</source>
        <translation>WebP: 8 Bit, kleiner als JPEG</translation>
    </message>
    <message>
        <source>OpenEXR: floating point, for compositing</source>
        <translation>OpenEXR: Gleitkomma, fürs Compositing</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Of JPEG and WebP: 95 cannot be told from the original</source>
        <translation>Von JPEG und WebP: 95 ist vom Original nicht zu unterscheiden</translation>
    </message>
    <message>
        <source>Leave out where the photo was taken</source>
        <translation>Weglassen, wo das Foto aufgenommen wurde</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Landmarks and scores</source>
        <translation>Landmarken und Bewertungen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export the photo</source>
        <translation>Foto exportieren</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>The ending of the name chooses the format</source>
        <translation>Die Endung des Namens bestimmt das Format</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>Durchsuchen</translation>
    </message>
    <message>
        <source>Choose a folder and a name</source>
        <translation>Einen Ordner und einen Namen wählen</translation>
    </message>
    <message>
        <source>Leave out the location</source>
        <translation>Aufnahmeort weglassen</translation>
    </message>
    <message>
        <source>Writes no GPS data into the file</source>
        <translation>Schreibt keine GPS-Daten in die Datei</translation>
    </message>
    <message>
        <source>Also a PNG that is 0 where the photo kept its bits</source>
        <translation>Zusätzlich ein PNG, das 0 ist, wo das Foto seine Bits behielt</translation>
    </message>
    <message>
        <source>Also an OpenEXR with edit, original, mask and flow, for compositing</source>
        <translation>Zusätzlich ein OpenEXR mit Bearbeitung, Original, Maske und Fluss, fürs Compositing</translation>
    </message>
    <message>
        <source>Also a JSON file with what was measured</source>
        <translation>Zusätzlich eine JSON-Datei mit dem, was gemessen wurde</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>Datei ersetzen</translation>
    </message>
    <message>
        <source>What the file holds now is lost</source>
        <translation>Was die Datei jetzt enthält, geht verloren</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>Die Datei schreiben</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>Daneben</translation>
    </message>
    <message>
        <source>Profile and metadata are kept, and the file says that and how it was edited.</source>
        <translation>Profil und Metadaten bleiben erhalten, und die Datei sagt, dass und wie sie bearbeitet wurde.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Write nothing (Esc)</source>
        <translation>Nichts schreiben (Esc)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.exr)</source>
        <translation>Fotos (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.exr)</translation>
    </message>
    <message>
        <source>The file needs a name.</source>
        <translation>Die Datei braucht einen Namen.</translation>
    </message>
    <message>
        <source>The name must end in .jpg, .png, .tif, .webp or .exr.</source>
        <translation>Der Name muss auf .jpg, .png, .tif, .webp oder .exr enden.</translation>
    </message>
    <message>
        <source>This is a folder.</source>
        <translation>Das ist ein Ordner.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>This is the photo you opened. Choose another name, or tick that you mean to replace it.</source>
        <translation>Das ist das geöffnete Foto. Einen anderen Namen wählen, oder ankreuzen, dass es ersetzt werden soll.</translation>
    </message>
    <message>
        <source>%1 exists. Choose another name, or tick that you mean to replace it.</source>
        <translation>%1 gibt es schon. Einen anderen Namen wählen, oder ankreuzen, dass es ersetzt werden soll.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>  (the photo has more)</source>
        <translation>  (das Foto hat mehr)</translation>
    </message>
    <message>
        <source>Replace the original</source>
        <translation>Original ersetzen</translation>
    </message>
    <message>
        <source>Replace the file that is there</source>
        <translation>Vorhandene Datei ersetzen</translation>
    </message>
    <message>
        <source>Convert the colours to sRGB</source>
        <translation>Farben nach sRGB umwandeln</translation>
    </message>
    <message>
        <source>Convert to sRGB</source>
        <translation>Nach sRGB umwandeln</translation>
    </message>
    <message>
        <source>For the web; otherwise the photo&apos;s own profile stays, and all untouched pixels with it</source>
        <translation>Fürs Web; sonst bleibt das Profil des Fotos und mit ihm jedes unberührte Pixel</translation>
    </message>
    <message>
        <source>Nothing may be written into the folder %1.</source>
        <translation>In den Ordner %1 darf nichts geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>mien::ui::ScoreHistory</name>
    <message>
        <source>Same person</source>
        <translation>Gleiche Person</translation>
    </message>
    <message>
        <source>Scores over the history</source>
        <translation>Bewertungen im Verlauf</translation>
    </message>
    <message>
        <source>Scores from step to step</source>
        <translation>Bewertungen von Schritt zu Schritt</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
</context>
<context>
    <name>mien::ui::ScorePanel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>same person</source>
        <translation>gleiche Person</translation>
    </message>
    <message>
        <source>points missed</source>
        <translation>Punkte verfehlt</translation>
    </message>
    <message>
        <source>points reached</source>
        <translation>Punkte erreicht</translation>
    </message>
    <message>
        <source>Recognizer</source>
        <translation>Erkenner</translation>
    </message>
    <message>
        <source>Who judges the face. A second opinion keeps the first honest</source>
        <translation>Wer das Gesicht beurteilt. Eine zweite Meinung hält die erste ehrlich</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Open a photo: how its faces read, and what an edit did to them, is shown here.</source>
        <translation>Ein Foto öffnen: Hier steht dann, wie seine Gesichter wirken und was eine Bearbeitung mit ihnen gemacht hat.</translation>
    </message>
    <message>
        <source>Probabilities before and after</source>
        <translation>Wahrscheinlichkeiten vorher und nachher</translation>
    </message>
    <message>
        <source>Grey: before. Coloured: after.</source>
        <translation>Grau: vorher. Farbig: nachher.</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>Gleiche Person</translation>
    </message>
    <message>
        <source>Cosine of the identity embedding before and after: 1 is the same picture</source>
        <translation>Kosinus der Identitätsmerkmale vorher und nachher: 1 ist dasselbe Bild</translation>
    </message>
    <message>
        <source>Pixels changed</source>
        <translation>Geänderte Pixel</translation>
    </message>
    <message>
        <source>Share of the photo&apos;s pixels that differ; all others keep their bits</source>
        <translation>Anteil der Pixel des Fotos, die sich unterscheiden; alle anderen behalten ihre Bits</translation>
    </message>
    <message>
        <source>Points reached</source>
        <translation>Erreichte Punkte</translation>
    </message>
    <message>
        <source>How far the landmarks got to where the target wanted them, found anew in the edit</source>
        <translation>Wie weit die Landmarken dorthin kamen, wo das Ziel sie wollte, in der Bearbeitung neu gefunden</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>How long the full edit took</source>
        <translation>Wie lange die volle Bearbeitung dauerte</translation>
    </message>
    <message>
        <source>Strongest other</source>
        <translation>Stärkste andere</translation>
    </message>
    <message>
        <source>What else the recognizer sees most of: the category it might be confused with</source>
        <translation>Was der Erkenner sonst am meisten sieht: die Kategorie, mit der es verwechselt werden könnte</translation>
    </message>
    <message>
        <source>No recognizer is trained yet, so nobody can say how this face reads.</source>
        <translation>Noch ist kein Erkenner trainiert, also kann niemand sagen, wie dieses Gesicht wirkt.</translation>
    </message>
    <message>
        <source>As it is, this face reads as &lt;b&gt;%1 %2&lt;/b&gt;. Choose an expression to change it.</source>
        <translation>So, wie es ist, wirkt dieses Gesicht wie &lt;b&gt;%1 %2&lt;/b&gt;. Ein Ausdruck ändert es.</translation>
    </message>
    <message>
        <source>same person %1</source>
        <translation>gleiche Person %1</translation>
    </message>
    <message>
        <source>%1 of the pixels untouched</source>
        <translation>%1 der Pixel unberührt</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Whether the edit meets what you demand, to the right</source>
        <translation>Ob die Bearbeitung erfüllt, was rechts verlangt wird</translation>
    </message>
    <message>
        <source>Least probability of the target</source>
        <translation>Mindestwahrscheinlichkeit des Ziels</translation>
    </message>
    <message>
        <source>The first judge must give the target this much</source>
        <translation>So viel muss der erste Erkenner dem Ziel geben</translation>
    </message>
    <message>
        <source>Least likeness</source>
        <translation>Mindestähnlichkeit</translation>
    </message>
    <message>
        <source>It must still be the same person by this cosine</source>
        <translation>Nach diesem Kosinus muss es noch dieselbe Person sein</translation>
    </message>
    <message>
        <source>target missed</source>
        <translation>Ziel verfehlt</translation>
    </message>
    <message>
        <source>another person</source>
        <translation>andere Person</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Rejected: %1</source>
        <translation>Abgelehnt: %1</translation>
    </message>
</context>
<context>
    <name>mien::ui::ShortcutsDialog</name>
    <message>
        <source>Wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>Zoom at the mouse</source>
        <translation>An der Maus zoomen</translation>
    </message>
    <message>
        <source>Drag, Space+drag</source>
        <translation>Ziehen, Leertaste+Ziehen</translation>
    </message>
    <message>
        <source>Move the photo</source>
        <translation>Das Foto verschieben</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Fit / 100 %</source>
        <translation>Einpassen / 100 %</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeile</translation>
    </message>
    <message>
        <source>comma, period</source>
        <translation>Komma, Punkt</translation>
    </message>
    <message>
        <source>Move the wipe</source>
        <translation>Den Wischer bewegen</translation>
    </message>
    <message>
        <source>Next landmark</source>
        <translation>Nächste Landmarke</translation>
    </message>
    <message>
        <source>Shift+P</source>
        <translation>Umschalt+P</translation>
    </message>
    <message>
        <source>Previous landmark</source>
        <translation>Vorige Landmarke</translation>
    </message>
    <message>
        <source>Alt+arrows</source>
        <translation>Alt+Pfeile</translation>
    </message>
    <message>
        <source>Move the landmark</source>
        <translation>Die Landmarke bewegen</translation>
    </message>
    <message>
        <source>Ctrl, with a landmark</source>
        <translation>Strg, bei einer Landmarke</translation>
    </message>
    <message>
        <source>Move both sides</source>
        <translation>Beide Seiten bewegen</translation>
    </message>
    <message>
        <source>Shift, with a landmark</source>
        <translation>Umschalt, bei einer Landmarke</translation>
    </message>
    <message>
        <source>Move the whole contour</source>
        <translation>Die ganze Kontur bewegen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Put the brush or the box away</source>
        <translation>Pinsel oder Rahmen weglegen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Click the keys of an action and press new ones</source>
        <translation>Die Tasten eines Befehls anklicken und neue drücken</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Restore the defaults</source>
        <translation>Vorgaben wiederherstellen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Give every action its first keys back</source>
        <translation>Jedem Befehl seine ersten Tasten zurückgeben</translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation>Dieses Fenster schließen (Esc)</translation>
    </message>
    <message>
        <source>On the photo</source>
        <translation>Auf dem Foto</translation>
    </message>
    <message>
        <source>Keys of %1</source>
        <translation>Tasten von %1</translation>
    </message>
    <message>
        <source>Press new keys; Backspace: none</source>
        <translation>Neue Tasten drücken; Rücktaste: keine</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”.</source>
        <translation>%1 gehört zu „%2“.</translation>
    </message>
</context>
<context>
    <name>mien::ui::StackPanel</name>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>Copy the edit</source>
        <translation>Bearbeitung kopieren</translation>
    </message>
    <message>
        <source>The same edit once more on top</source>
        <translation>Dieselbe Bearbeitung noch einmal obenauf</translation>
    </message>
    <message>
        <source>Remove the edit</source>
        <translation>Bearbeitung entfernen</translation>
    </message>
    <message>
        <source>Take this edit off the stack</source>
        <translation>Diese Bearbeitung vom Stapel nehmen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Do this edit later</source>
        <translation>Diese Bearbeitung später machen</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Do this edit earlier</source>
        <translation>Diese Bearbeitung früher machen</translation>
    </message>
    <message>
        <source>New edit</source>
        <translation>Neue Bearbeitung</translation>
    </message>
    <message>
        <source>A further edit of this face, on top of the others</source>
        <translation>Eine weitere Bearbeitung dieses Gesichts, über den anderen</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>Edits that you saved, or got from others</source>
        <translation>Bearbeitungen, selbst gespeichert oder von anderen</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Bearbeitungen</translation>
    </message>
    <message>
        <source>What is done to this face, from below upwards; drag to reorder</source>
        <translation>Was mit diesem Gesicht gemacht wird, von unten nach oben; zum Umordnen ziehen</translation>
    </message>
    <message>
        <source>%1  ·  %2 %</source>
        <translation>%1  ·  %2 %</translation>
    </message>
    <message>
        <source>  ·  masked</source>
        <translation>  ·  maskiert</translation>
    </message>
</context>
<context>
    <name>mien::ui::StartPage</name>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Drop a photo here</source>
        <translation>Ein Foto hierher ziehen</translation>
    </message>
    <message>
        <source>JPEG, PNG, TIFF, WebP or OpenEXR, in any bit depth. Nothing leaves this computer.</source>
        <translation>JPEG, PNG, TIFF, WebP oder OpenEXR, in jeder Farbtiefe. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Open a photo…</source>
        <translation>Foto öffnen…</translation>
    </message>
    <message>
        <source>Open a photo</source>
        <translation>Foto öffnen</translation>
    </message>
    <message>
        <source>Choose a photo from a folder (Ctrl+O)</source>
        <translation>Ein Foto aus einem Ordner wählen (Strg+O)</translation>
    </message>
    <message>
        <source>Or try a sample</source>
        <translation>Oder ein Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
</context>
<context>
    <name>mien::ui::TargetPanel</name>
    <message>
        <source>Expression of a photo</source>
        <translation>Ausdruck eines Fotos</translation>
    </message>
    <message>
        <source>Give this face the expression of the face in another photo</source>
        <translation>Diesem Gesicht den Ausdruck des Gesichts in einem anderen Foto geben</translation>
    </message>
    <message>
        <source>Reset face</source>
        <translation>Gesicht zurücksetzen</translation>
    </message>
    <message>
        <source>Take every change of this face back (Ctrl+R)</source>
        <translation>Alle Änderungen an diesem Gesicht zurücknehmen (Strg+R)</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>Emotion</translation>
    </message>
    <message>
        <source>Choose an emotion and how much of it</source>
        <translation>Eine Emotion wählen, und wie viel davon</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Point at how pleasant and how excited the face should look</source>
        <translation>Zeigen, wie angenehm und wie erregt das Gesicht wirken soll</translation>
    </message>
    <message>
        <source>Muscles</source>
        <translation>Muskeln</translation>
    </message>
    <message>
        <source>Move single muscles: FACS action units</source>
        <translation>Einzelne Muskeln bewegen: FACS-Bewegungseinheiten</translation>
    </message>
    <message>
        <source>This edit moves the landmarks themselves, as another photo or your hand has put them. Its opacity says how far. + (N) adds an edit with an emotion.</source>
        <translation>Diese Bearbeitung bewegt die Landmarken selbst, so wie ein anderes Foto oder die eigene Hand sie gesetzt hat. Ihre Deckkraft sagt, wie weit. + (N) fügt eine Bearbeitung mit einer Emotion hinzu.</translation>
    </message>
    <message>
        <source>&amp;Landmark by landmark…</source>
        <translation>&amp;Landmarke für Landmarke …</translation>
    </message>
    <message>
        <source>The nearest to the photo; only its opacity can be changed</source>
        <translation>Dem Foto am nächsten; nur die Deckkraft lässt sich ändern</translation>
    </message>
    <message>
        <source>As &amp;muscles…</source>
        <translation>Als &amp;Muskeln …</translation>
    </message>
    <message>
        <source>A rest, and on it the action units that come nearest: each can be changed</source>
        <translation>Eine Ruhe und darauf die Bewegungseinheiten, die am nächsten kommen: jede lässt sich ändern</translation>
    </message>
</context>
<context>
    <name>mien::ui::Tour</name>
    <message>
        <source>Welcome to Mien</source>
        <translation>Willkommen bei Mien</translation>
    </message>
    <message>
        <source>A face, and what it should show</source>
        <translation>Ein Gesicht, und was es zeigen soll</translation>
    </message>
    <message>
        <source>Open a photo or drop one here. Click a face, then an emotion on the right; the slider says how much. “Mood” blends emotions by pointing, “Muscles” moves single ones, and a photo of somebody else can lend its expression.</source>
        <translation>Ein Foto öffnen oder hierher ziehen. Ein Gesicht anklicken, dann rechts eine Emotion; der Regler sagt, wie viel. „Stimmung“ mischt Emotionen durch Zeigen, „Muskeln“ bewegt einzelne, und das Foto einer anderen Person kann seinen Ausdruck leihen.</translation>
    </message>
    <message>
        <source>Edits stay edits</source>
        <translation>Bearbeitungen bleiben Bearbeitungen</translation>
    </message>
    <message>
        <source>On the left every face has a stack of edits: switch them off, reorder, fade, or paint where they act. The history keeps every step and every branch. Ctrl+S saves all of it as a project; the photo itself is never touched.</source>
        <translation>Links hat jedes Gesicht einen Stapel von Bearbeitungen: abschalten, umordnen, abschwächen oder malen, wo sie wirken. Der Verlauf behält jeden Schritt und jeden Zweig. Strg+S speichert alles als Projekt; das Foto selbst wird nie angerührt.</translation>
    </message>
    <message>
        <source>Look, then believe the numbers</source>
        <translation>Erst schauen, dann den Zahlen glauben</translation>
    </message>
    <message>
        <source>Hold B for the photo before, W for a wipe, S for side by side. The scorecard says what recognizers make of the face and whether it is still the same person. Ctrl+E writes the photo at its own size and depth.</source>
        <translation>B halten zeigt das Foto vorher, W den Wischvergleich, S beides nebeneinander. Die Bewertung sagt, was Erkenner von dem Gesicht halten und ob es noch dieselbe Person ist. Strg+E schreibt das Foto in seiner eigenen Größe und Farbtiefe.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Close the tour; it does not come back</source>
        <translation>Die Einführung schließen; sie kommt nicht wieder</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The next card</source>
        <translation>Die nächste Karte</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Los geht’s</translation>
    </message>
</context>
</TS>
