<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name>ActionUnits</name>
    <message>
        <source>Inner brow raiser</source>
        <translation>Subir ceja interna</translation>
    </message>
    <message>
        <source>Outer brow raiser</source>
        <translation>Subir ceja ext.</translation>
    </message>
    <message>
        <source>Brow lowerer</source>
        <translation>Bajar cejas</translation>
    </message>
    <message>
        <source>Upper lid raiser</source>
        <translation>Elevar párpado</translation>
    </message>
    <message>
        <source>Cheek raiser</source>
        <translation>Elevar mejillas</translation>
    </message>
    <message>
        <source>Lid tightener</source>
        <translation>Tensar párpados</translation>
    </message>
    <message>
        <source>Nose wrinkler</source>
        <translation>Arrugar la nariz</translation>
    </message>
    <message>
        <source>Upper lip raiser</source>
        <translation>Elevar labio sup.</translation>
    </message>
    <message>
        <source>Lip corner puller</source>
        <translation>Elevar comisuras</translation>
    </message>
    <message>
        <source>Dimpler</source>
        <translation>Hoyuelos</translation>
    </message>
    <message>
        <source>Lip corner depressor</source>
        <translation>Bajar comisuras</translation>
    </message>
    <message>
        <source>Lower lip depressor</source>
        <translation>Bajar labio inf.</translation>
    </message>
    <message>
        <source>Chin raiser</source>
        <translation>Elevar mentón</translation>
    </message>
    <message>
        <source>Lip pucker</source>
        <translation>Fruncir labios</translation>
    </message>
    <message>
        <source>Lip stretcher</source>
        <translation>Estirar labios</translation>
    </message>
    <message>
        <source>Lip tightener</source>
        <translation>Tensar labios</translation>
    </message>
    <message>
        <source>Lips part</source>
        <translation>Separar labios</translation>
    </message>
    <message>
        <source>Jaw drop</source>
        <translation>Bajar mandíbula</translation>
    </message>
    <message>
        <source>Eyes closed</source>
        <translation>Ojos cerrados</translation>
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
        <translation>Alegría</translation>
    </message>
    <message>
        <source>Sadness</source>
        <translation>Tristeza</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>Sorpresa</translation>
    </message>
    <message>
        <source>Fear</source>
        <translation>Miedo</translation>
    </message>
    <message>
        <source>Disgust</source>
        <translation>Asco</translation>
    </message>
    <message>
        <source>Anger</source>
        <translation>Ira</translation>
    </message>
    <message>
        <source>Contempt</source>
        <translation>Desprecio</translation>
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
        <translation>alegría</translation>
    </message>
    <message>
        <source>sadness</source>
        <translation>tristeza</translation>
    </message>
    <message>
        <source>surprise</source>
        <translation>sorpresa</translation>
    </message>
    <message>
        <source>fear</source>
        <translation>miedo</translation>
    </message>
    <message>
        <source>disgust</source>
        <translation>asco</translation>
    </message>
    <message>
        <source>anger</source>
        <translation>ira</translation>
    </message>
    <message>
        <source>contempt</source>
        <translation>desprecio</translation>
    </message>
    <message>
        <source>AU%1</source>
        <translation>AU%1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>landmarks moved by hand</source>
        <translation>puntos movidos a mano</translation>
    </message>
    <message>
        <source>left side</source>
        <translation>izquierda</translation>
    </message>
    <message>
        <source>right side</source>
        <translation>derecha</translation>
    </message>
    <message>
        <source>left side %1</source>
        <translation>izquierda %1</translation>
    </message>
    <message>
        <source>right side %1</source>
        <translation>derecha %1</translation>
    </message>
    <message>
        <source>AU%1 left side %2</source>
        <translation>AU%1 izquierda %2</translation>
    </message>
    <message>
        <source>AU%1 right side %2</source>
        <translation>AU%1 derecha %2</translation>
    </message>
    <message>
        <source>done</source>
        <translation>listo</translation>
    </message>
    <message>
        <source>reading the photo</source>
        <translation>leyendo la foto</translation>
    </message>
    <message>
        <source>preparing the view</source>
        <translation>preparando la vista</translation>
    </message>
    <message>
        <source>loading the face models</source>
        <translation>cargando los modelos faciales</translation>
    </message>
    <message>
        <source>finding faces</source>
        <translation>buscando rostros</translation>
    </message>
    <message>
        <source>placing landmarks</source>
        <translation>colocando los puntos</translation>
    </message>
    <message>
        <source>editing the face</source>
        <translation>editando el rostro</translation>
    </message>
    <message>
        <source>moving landmarks</source>
        <translation>moviendo los puntos</translation>
    </message>
    <message>
        <source>painting creases</source>
        <translation>pintando los pliegues</translation>
    </message>
    <message>
        <source>putting the face back</source>
        <translation>reinsertando el rostro</translation>
    </message>
    <message>
        <source>scoring</source>
        <translation>puntuando</translation>
    </message>
    <message>
        <source>recognizing</source>
        <translation>reconociendo</translation>
    </message>
    <message>
        <source>The face is small; an edit will show little.</source>
        <translation>El rostro es pequeño; una edición se notará poco.</translation>
    </message>
    <message>
        <source>The head is turned far away; the hidden side of the face may look wrong after an edit.</source>
        <translation>La cabeza está muy girada; el lado oculto del rostro puede verse mal tras una edición.</translation>
    </message>
    <message>
        <source>The face in that photo is turned away; its expression may come out wrong. Take one that looks at the camera.</source>
        <translation>El rostro de esa foto está girado; su expresión puede salir mal. Conviene usar uno que mire a la cámara.</translation>
    </message>
    <message>
        <source>%1; the processor put the face back instead</source>
        <translation>%1; el procesador reinsertó el rostro en su lugar</translation>
    </message>
    <message>
        <source>%1: %2; the processor put the face back instead</source>
        <translation>%1: %2; el procesador reinsertó el rostro en su lugar</translation>
    </message>
    <message>
        <source>APViT</source>
        <translation>APViT</translation>
    </message>
    <message>
        <source>A transformer over the strongest patches of the face&apos;s features; maps show which patches survived.</source>
        <translation>Un transformador sobre los parches más intensos de los rasgos del rostro; los mapas muestran qué parches quedaron.</translation>
    </message>
    <message>
        <source>FaceTopoNet</source>
        <translation>FaceTopoNet</translation>
    </message>
    <message>
        <source>Reads the expression from where the 68 points are and what the skin around each looks like, walked along a learned tree.</source>
        <translation>Lee la expresión según dónde están los 68 puntos y cómo es la piel alrededor de cada uno, recorridos por un árbol aprendido.</translation>
    </message>
    <message>
        <source>GLAMOR-Net face branch</source>
        <translation>GLAMOR-Net (rostro)</translation>
    </message>
    <message>
        <source>Reads the expression from the face&apos;s pixels.</source>
        <translation>Lee la expresión en los píxeles del rostro.</translation>
    </message>
    <message>
        <source>Identity embedding</source>
        <translation>Vector de identidad</translation>
    </message>
    <message>
        <source>Tells how alike two faces are as persons, to see that an edit keeps who it is.</source>
        <translation>Dice cuánto se parecen dos rostros como personas, para ver que una edición conserva quién es.</translation>
    </message>
    <message>
        <source>LSD ensemble of DANs</source>
        <translation>Conjunto LSD de DAN</translation>
    </message>
    <message>
        <source>Two networks with competing attention heads read the expression; each also redraws the face from its own features.</source>
        <translation>Dos redes con cabezas de atención que compiten leen la expresión; cada una redibuja además el rostro a partir de sus propios rasgos.</translation>
    </message>
    <message>
        <source>Landmark geometry</source>
        <translation>Geometría de puntos</translation>
    </message>
    <message>
        <source>Landmark geometry, free for any use</source>
        <translation>Geometría de puntos, libre para cualquier uso</translation>
    </message>
    <message>
        <source>Reads the expression from the 68 landmarks alone, so it cannot be swayed by texture.</source>
        <translation>Lee la expresión solo en los 68 puntos, así que la textura no puede influirle.</translation>
    </message>
    <message>
        <source>LandmarkGAN</source>
        <translation>LandmarkGAN</translation>
    </message>
    <message>
        <source>Moves this person&apos;s landmarks to the wanted expression, warps the photo along, and paints what a warp cannot know: creases, cheeks, lids and the light in a mouth.</source>
        <translation>Mueve los puntos de esta persona a la expresión deseada, deforma la foto con ellos y pinta lo que una deformación no puede saber: pliegues, mejillas, párpados y la luz en la boca.</translation>
    </message>
    <message>
        <source>Landmark warp</source>
        <translation>Deformación por puntos</translation>
    </message>
    <message>
        <source>Moves this person&apos;s own 68 landmarks to the wanted expression and warps the photo&apos;s pixels along; opened mouths get teeth and a cavity, shut ones their seam, and skin pushed together its folds.</source>
        <translation>Mueve los 68 puntos propios de esta persona a la expresión deseada y deforma con ellos los píxeles de la foto; las bocas abiertas reciben dientes y cavidad, las cerradas su línea y la piel comprimida sus pliegues.</translation>
    </message>
    <message>
        <source>MTAC</source>
        <translation>MTAC</translation>
    </message>
    <message>
        <source>Reads the expression beside action units, valence and arousal, and doubts labels while it learns.</source>
        <translation>Lee la expresión junto a unidades de acción, valencia y activación, y duda de las etiquetas mientras aprende.</translation>
    </message>
    <message>
        <source>Part-based ensemble</source>
        <translation>Conjunto por partes</translation>
    </message>
    <message>
        <source>Five networks, each taught where one part of the face is (brows, eyes, nose, mouth, jaw), vote on the expression.</source>
        <translation>Cinco redes, cada una instruida en dónde está una parte del rostro (cejas, ojos, nariz, boca, mandíbula), votan la expresión.</translation>
    </message>
    <message>
        <source>teeth</source>
        <translation>dientes</translation>
    </message>
    <message>
        <source>paint teeth and mouth cavity where closed lips part</source>
        <translation>pinta dientes y cavidad bucal donde se abren los labios cerrados</translation>
    </message>
    <message>
        <source>creases</source>
        <translation>pliegues</translation>
    </message>
    <message>
        <source>depth of the folds drawn where skin is pushed together</source>
        <translation>profundidad de los pliegues que se dibujan donde la piel se comprime</translation>
    </message>
    <message>
        <source>exaggerate</source>
        <translation>exageración</translation>
    </message>
    <message>
        <source>multiplies every motion</source>
        <translation>multiplica cada movimiento</translation>
    </message>
    <message>
        <source>paint</source>
        <translation>pintura</translation>
    </message>
    <message>
        <source>multiplies what is painted on the moved face: creases, cheeks</source>
        <translation>multiplica lo que se pinta sobre el rostro movido: pliegues, mejillas</translation>
    </message>
    <message>
        <source>%1 cannot be &apos;%2&apos;</source>
        <translation>%1 no puede ser «%2»</translation>
    </message>
    <message>
        <source>%1 must be a number from %2 to %3, not &apos;%4&apos;</source>
        <translation>%1 debe ser un número de %2 a %3, no «%4»</translation>
    </message>
    <message>
        <source>%1 must be yes or no, not &apos;%2&apos;</source>
        <translation>%1 debe ser yes o no, no «%2»</translation>
    </message>
    <message>
        <source>there is no setting called &apos;%1&apos;
%2</source>
        <translation>no hay ningún ajuste llamado «%1»
%2</translation>
    </message>
    <message>
        <source>line %1 is not &apos;name = value&apos;: %2</source>
        <translation>la línea %1 no es «nombre = valor»: %2</translation>
    </message>
    <message>
        <source>%1 cannot aim at %2</source>
        <translation>%1 no puede apuntar a %2</translation>
    </message>
    <message>
        <source>%1 may be used for research only</source>
        <translation>%1 solo se puede usar para investigación</translation>
    </message>
    <message>
        <source>%1 reads no picture, so there is no map of what it looked at; glamornet does</source>
        <translation>%1 no lee ninguna imagen, así que no hay mapa de lo que miró; glamornet sí</translation>
    </message>
    <message>
        <source>there is no engine called &apos;%1&apos;; `mien models` lists them</source>
        <translation>no hay ningún motor llamado «%1»; `mien models` los enumera</translation>
    </message>
    <message>
        <source>the engine &apos;%1&apos; has no card at %2</source>
        <translation>el motor «%1» no tiene ficha en %2</translation>
    </message>
    <message>
        <source>%1 is not a complete card: %2</source>
        <translation>%1 no es una ficha completa: %2</translation>
    </message>
    <message>
        <source>the engine &apos;%1&apos; has no trained weights yet; train it with: %2</source>
        <translation>el motor «%1» aún no tiene pesos entrenados; se entrena con: %2</translation>
    </message>
    <message>
        <source>%1 must be an 8-bit picture with alpha</source>
        <translation>%1 debe ser una imagen de 8 bits con alfa</translation>
    </message>
    <message>
        <source>%1 does not fit this network:%2</source>
        <translation>%1 no encaja en esta red:%2</translation>
    </message>
    <message>
        <source>tensors of this type cannot be stored</source>
        <translation>los tensores de este tipo no se pueden guardar</translation>
    </message>
    <message>
        <source>tensors of type %1 are not known</source>
        <translation>no se conocen tensores de tipo %1</translation>
    </message>
    <message>
        <source>%1 holds no tensor called &apos;%2&apos;</source>
        <translation>%1 no contiene ningún tensor llamado «%2»</translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds %2, which is not what it should hold</source>
        <translation>«%1» contiene %2, que no es lo que debería contener</translation>
    </message>
    <message>
        <source>%1 is not a sound safetensors file: %2</source>
        <translation>%1 no es un archivo safetensors válido: %2</translation>
    </message>
    <message>
        <source>it is shorter than its own header</source>
        <translation>es más corto que su propia cabecera</translation>
    </message>
    <message>
        <source>its header is longer than the file</source>
        <translation>su cabecera es más larga que el archivo</translation>
    </message>
    <message>
        <source>its header is not an object</source>
        <translation>su cabecera no es un objeto</translation>
    </message>
    <message>
        <source>its header is not the JSON it should be</source>
        <translation>su cabecera no es el JSON que debería ser</translation>
    </message>
    <message>
        <source>its tensors overlap</source>
        <translation>sus tensores se solapan</translation>
    </message>
    <message>
        <source>there are gaps between its tensors</source>
        <translation>hay huecos entre sus tensores</translation>
    </message>
    <message>
        <source>there are bytes behind its last tensor</source>
        <translation>hay bytes tras su último tensor</translation>
    </message>
    <message>
        <source>the tensor &apos;%1&apos; has a negative length</source>
        <translation>el tensor «%1» tiene una longitud negativa</translation>
    </message>
    <message>
        <source>the tensor &apos;%1&apos; has another size than its shape says</source>
        <translation>el tensor «%1» tiene otro tamaño que el que indica su forma</translation>
    </message>
    <message>
        <source>the tensor &apos;%1&apos; has the unknown type %2</source>
        <translation>el tensor «%1» es del tipo desconocido %2</translation>
    </message>
    <message>
        <source>the tensor &apos;%1&apos; is impossibly large</source>
        <translation>el tensor «%1» es imposiblemente grande</translation>
    </message>
    <message>
        <source>the tensor &apos;%1&apos; lies outside the file</source>
        <translation>el tensor «%1» queda fuera del archivo</translation>
    </message>
    <message>
        <source>%1 does not work on this network; %2 do</source>
        <translation>%1 no funciona en esta red; sí funcionan %2</translation>
    </message>
    <message>
        <source>%1 is the same for every class: it has no difference</source>
        <translation>%1 es igual para todas las clases: no hay diferencia</translation>
    </message>
    <message>
        <source>this network has no map called &apos;%1&apos;; it has%2</source>
        <translation>esta red no tiene ningún mapa llamado «%1»; tiene%2</translation>
    </message>
    <message>
        <source>this recognizer has %1 classes, counted from 0</source>
        <translation>este reconocedor tiene %1 clases, contadas desde 0</translation>
    </message>
    <message>
        <source>there is no method &apos;%1&apos;; there are %2</source>
        <translation>no hay ningún método «%1»; hay %2</translation>
    </message>
    <message>
        <source>there is no palette &apos;%1&apos;; there are %2</source>
        <translation>no hay ninguna paleta «%1»; hay %2</translation>
    </message>
    <message>
        <source>no face was found in %1</source>
        <translation>no se encontró ningún rostro en %1</translation>
    </message>
    <message>
        <source>no face was found in %1; choose a photo that shows one clearly</source>
        <translation>no se encontró ningún rostro en %1; hace falta una foto que muestre uno con claridad</translation>
    </message>
    <message>
        <source>the box is too small to hold a face; give at least 4 x 4 pixels</source>
        <translation>el recuadro es demasiado pequeño para un rostro; mínimo 4 x 4 píxeles</translation>
    </message>
    <message>
        <source>the box lies outside the photo</source>
        <translation>el recuadro queda fuera de la foto</translation>
    </message>
    <message>
        <source>the landmark model /usr/share/dlib/shape_predictor_68_face_landmarks.dat is missing or damaged; install the package libdlib-data</source>
        <translation>el modelo de puntos /usr/share/dlib/shape_predictor_68_face_landmarks.dat falta o está dañado; instalar el paquete libdlib-data</translation>
    </message>
    <message>
        <source>a face has 68 landmarks, not %1</source>
        <translation>un rostro tiene 68 puntos, no %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no part of a face</source>
        <translation>«%1» no es una parte del rostro</translation>
    </message>
    <message>
        <source>there is no emotion called &apos;%1&apos;; choose from %2</source>
        <translation>no hay ninguna emoción llamada «%1»; se puede elegir entre %2</translation>
    </message>
    <message>
        <source>action unit %1 is not one of %2</source>
        <translation>la unidad de acción %1 no es una de %2</translation>
    </message>
    <message>
        <source>the points lie so that no smooth map takes them to their places</source>
        <translation>los puntos están de modo que ninguna transformación suave los lleva a su sitio</translation>
    </message>
    <message>
        <source>&apos;%1&apos; %2</source>
        <translation>«%1» %2</translation>
    </message>
    <message>
        <source>does not exist: check the name.</source>
        <translation>no existe: hay que revisar el nombre.</translation>
    </message>
    <message>
        <source>is a folder: name a photo in it.</source>
        <translation>es una carpeta: hay que indicar una foto de ella.</translation>
    </message>
    <message>
        <source>is a folder: name a file in it.</source>
        <translation>es una carpeta: hay que indicar un archivo de ella.</translation>
    </message>
    <message>
        <source>cannot be opened: check that you may read it.</source>
        <translation>no se puede abrir: hay que comprobar el permiso de lectura.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be opened: %2.</source>
        <translation>«%1» no se puede abrir: %2.</translation>
    </message>
    <message>
        <source>is empty: use another copy of the photo.</source>
        <translation>está vacío: hay que usar otra copia de la foto.</translation>
    </message>
    <message>
        <source>is not a photo Mien can read: give a JPEG, PNG, TIFF, WebP or OpenEXR file.</source>
        <translation>no es una foto que Mien pueda leer: hace falta un archivo JPEG, PNG, TIFF, WebP u OpenEXR.</translation>
    </message>
    <message>
        <source>cannot be read: OpenImageIO has no %1 part.</source>
        <translation>no se puede leer: OpenImageIO no tiene módulo para %1.</translation>
    </message>
    <message>
        <source>is damaged or incomplete: use another copy of the photo.</source>
        <translation>está dañado o incompleto: hay que usar otra copia de la foto.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is damaged or incomplete: use another copy of the photo.</source>
        <translation>«%1» está dañado o incompleto: hay que usar otra copia de la foto.</translation>
    </message>
    <message>
        <source>%1is damaged: use another copy of the photo.</source>
        <translation>%1está dañado: hay que usar otra copia de la foto.</translation>
    </message>
    <message>
        <source>%1is a kind of JPEG that cannot be read (12-bit or lossless): save it as an ordinary JPEG or a TIFF.</source>
        <translation>%1es un tipo de JPEG que no se puede leer (12 bits o sin pérdida): hay que guardarlo como JPEG corriente o TIFF.</translation>
    </message>
    <message>
        <source>%1does not fit into memory.</source>
        <translation>%1no cabe en la memoria.</translation>
    </message>
    <message>
        <source>does not fit into memory: close other programs, or make it smaller.</source>
        <translation>no cabe en la memoria: hay que cerrar otros programas o reducir la foto.</translation>
    </message>
    <message>
        <source>holds no pixels.</source>
        <translation>no contiene píxeles.</translation>
    </message>
    <message>
        <source>holds several pictures: save one of them as a file of its own.</source>
        <translation>contiene varias imágenes: hay que guardar una en un archivo propio.</translation>
    </message>
    <message>
        <source>is an animation: save one of its pictures as a file of its own.</source>
        <translation>es una animación: hay que guardar una de sus imágenes en un archivo propio.</translation>
    </message>
    <message>
        <source>is a deep or volume image: flatten it first.</source>
        <translation>es una imagen profunda o de volumen: primero hay que aplanarla.</translation>
    </message>
    <message>
        <source>is a camera&apos;s raw file: develop it to a TIFF or JPEG first.</source>
        <translation>es un archivo RAW de cámara: primero hay que revelarlo a TIFF o JPEG.</translation>
    </message>
    <message>
        <source>has more than 400 million pixels: make it smaller first.</source>
        <translation>tiene más de 400 millones de píxeles: primero hay que reducirlo.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has more than 400 million pixels: make it smaller first.</source>
        <translation>«%1» tiene más de 400 millones de píxeles: primero hay que reducirlo.</translation>
    </message>
    <message>
        <source>has CMYK or Lab colours: convert it to RGB first.</source>
        <translation>tiene colores CMYK o Lab: primero hay que convertirlo a RGB.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has CMYK or other print colours: convert it to RGB first.</source>
        <translation>«%1» tiene colores CMYK u otros de imprenta: primero hay que convertirlo a RGB.</translation>
    </message>
    <message>
        <source>has channels besides RGB, Y and alpha, which an edit would lose: save its colours as a file of their own.</source>
        <translation>tiene canales además de RGB, Y y alfa, que una edición perdería: hay que guardar sus colores en un archivo propio.</translation>
    </message>
    <message>
        <source>has more than four channels: save it as RGB or RGBA.</source>
        <translation>tiene más de cuatro canales: hay que guardarlo como RGB o RGBA.</translation>
    </message>
    <message>
        <source>has subsampled channels: save it as plain RGB.</source>
        <translation>tiene canales submuestreados: hay que guardarlo como RGB simple.</translation>
    </message>
    <message>
        <source>has an unusual bit depth: save it with 8, 16 or float bits.</source>
        <translation>tiene una profundidad inusual: hay que guardarlo con 8 bits, 16 bits o coma flotante.</translation>
    </message>
    <message>
        <source>has no ending that Mien writes: use .jpg, .png, .tif, .webp or .exr.</source>
        <translation>no tiene una extensión que Mien escriba: hay que usar .jpg, .png, .tif, .webp o .exr.</translation>
    </message>
    <message>
        <source>exists already: choose another name, or allow it to be overwritten.</source>
        <translation>ya existe: hay que elegir otro nombre o permitir que se sobrescriba.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; exists already: choose another name.</source>
        <translation>«%1» ya existe: hay que elegir otro nombre.</translation>
    </message>
    <message>
        <source>lies in a folder that does not exist: create the folder first.</source>
        <translation>está en una carpeta que no existe: primero hay que crearla.</translation>
    </message>
    <message>
        <source>lies in a folder that you may not write to: choose another folder.</source>
        <translation>está en una carpeta sin permiso de escritura: hay que elegir otra.</translation>
    </message>
    <message>
        <source>cannot be written (%1).</source>
        <translation>no se puede escribir (%1).</translation>
    </message>
    <message>
        <source>cannot be written (%1): check the disk&apos;s free space.</source>
        <translation>no se puede escribir (%1): hay que comprobar el espacio libre del disco.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be written (%2): check the disk&apos;s free space.</source>
        <translation>«%1» no se puede escribir (%2): hay que comprobar el espacio libre del disco.</translation>
    </message>
    <message>
        <source>cannot be written here (%1): choose another folder.</source>
        <translation>no se puede escribir aquí (%1): hay que elegir otra carpeta.</translation>
    </message>
    <message>
        <source>cannot be written: OpenImageIO has no %1 part.</source>
        <translation>no se puede escribir: OpenImageIO no tiene módulo para %1.</translation>
    </message>
    <message>
        <source>cannot be written: memory ran out; close other programs.</source>
        <translation>no se puede escribir: se agotó la memoria; hay que cerrar otros programas.</translation>
    </message>
    <message>
        <source>cannot be written: the disk may be full.</source>
        <translation>no se puede escribir: puede que el disco esté lleno.</translation>
    </message>
    <message>
        <source>%1cannot be written: the disk may be full.</source>
        <translation>%1no se puede escribir: puede que el disco esté lleno.</translation>
    </message>
    <message>
        <source>cannot be encoded as WebP: memory may have run out.</source>
        <translation>no se puede codificar como WebP: puede que se agotara la memoria.</translation>
    </message>
    <message>
        <source>would be longer than the %1 pixels its format allows: save it as a TIFF.</source>
        <translation>sería más largo que los %1 píxeles que admite su formato: hay que guardarlo como TIFF.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot hold layers: use .exr or .tif.</source>
        <translation>«%1» no puede contener capas: hay que usar .exr o .tif.</translation>
    </message>
    <message>
        <source>The photo&apos;s EXIF, IPTC and XMP could not be written (%1): try another format.</source>
        <translation>No se pudieron escribir los EXIF, IPTC y XMP de la foto (%1): hay que probar otro formato.</translation>
    </message>
    <message>
        <source>The photo&apos;s EXIF, IPTC or XMP is larger than a JPEG can hold: save it as PNG, TIFF or WebP.</source>
        <translation>Los EXIF, IPTC o XMP de la foto no caben en un JPEG: hay que guardarla como PNG, TIFF o WebP.</translation>
    </message>
    <message>
        <source>cannot open %1</source>
        <translation>no se puede abrir %1</translation>
    </message>
    <message>
        <source>cannot write %1</source>
        <translation>no se puede escribir %1</translation>
    </message>
    <message>
        <source>cannot write %1; is the disk full or the folder read-only?</source>
        <translation>no se puede escribir %1; ¿está lleno el disco o es la carpeta de solo lectura?</translation>
    </message>
    <message>
        <source>cannot remove %1</source>
        <translation>no se puede quitar %1</translation>
    </message>
    <message>
        <source>cannot make the folder %1</source>
        <translation>no se puede crear la carpeta %1</translation>
    </message>
    <message>
        <source>cannot make the folder %1: %2</source>
        <translation>no se puede crear la carpeta %1: %2</translation>
    </message>
    <message>
        <source>project</source>
        <translation>proyecto</translation>
    </message>
    <message>
        <source>preset</source>
        <translation>preajuste</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 carries no recipe; Mien writes one into what it edits</source>
        <translation>%1 no lleva receta; Mien escribe una en lo que edita</translation>
    </message>
    <message>
        <source>this is no Mien %1</source>
        <translation>esto no es un %1 de Mien</translation>
    </message>
    <message>
        <source>this %1 was made by a later Mien (version %2 of the format; %3 is known here)</source>
        <translation>este %1 es de un Mien posterior (versión %2 del formato; aquí se conoce la %3)</translation>
    </message>
    <message>
        <source>the %1 cannot be read: %2</source>
        <translation>el %1 no se puede leer: %2</translation>
    </message>
    <message>
        <source>there is no photo in %1</source>
        <translation>no hay ninguna foto en %1</translation>
    </message>
    <message>
        <source>there is no photo or folder %1</source>
        <translation>no hay ninguna foto ni carpeta %1</translation>
    </message>
    <message>
        <source>%1 and %2 would both become %3; do them apart</source>
        <translation>%1 y %2 se convertirían ambas en %3; hay que hacerlas por separado</translation>
    </message>
    <message>
        <source>the edit of %1 would replace it; name another folder</source>
        <translation>la edición de %1 la reemplazaría; hay que indicar otra carpeta</translation>
    </message>
    <message>
        <source>%1 tells of another batch (%2); name another folder, or begin anew with --force</source>
        <translation>%1 es de otro lote (%2); hay que indicar otra carpeta o empezar de nuevo con --force</translation>
    </message>
    <message>
        <source>cannot read the table %1</source>
        <translation>no se puede leer la tabla %1</translation>
    </message>
    <message>
        <source>%1: row %2 has another number of columns</source>
        <translation>%1: la fila %2 tiene otro número de columnas</translation>
    </message>
    <message>
        <source>MIEN_VULKAN_VALIDATION is set, but the package vulkan-validationlayers is not installed</source>
        <translation>MIEN_VULKAN_VALIDATION está definida, pero el paquete vulkan-validationlayers no está instalado</translation>
    </message>
    <message>
        <source>there is no Vulkan driver; install the package mesa-vulkan-drivers</source>
        <translation>no hay controlador de Vulkan; instalar el paquete mesa-vulkan-drivers</translation>
    </message>
    <message>
        <source>no Vulkan device can draw; install the package mesa-vulkan-drivers, which needs no card</source>
        <translation>ningún dispositivo Vulkan puede dibujar; instalar el paquete mesa-vulkan-drivers, que no necesita tarjeta</translation>
    </message>
    <message>
        <source>no device that can compute is called &apos;%1&apos;; there is cpu; %2</source>
        <translation>ningún dispositivo de cálculo se llama «%1»; hay cpu; %2</translation>
    </message>
    <message>
        <source>no device that can compute is called &apos;%1&apos;; there is none besides cpu</source>
        <translation>ningún dispositivo de cálculo se llama «%1»; no hay otro que cpu</translation>
    </message>
    <message>
        <source>the Vulkan device has no memory of the kind that drawing needs</source>
        <translation>el dispositivo Vulkan no tiene memoria del tipo que exige el dibujo</translation>
    </message>
    <message>
        <source>the graphics device was lost</source>
        <translation>se perdió el dispositivo gráfico</translation>
    </message>
    <message>
        <source>Vulkan failed when %1 (code %2)</source>
        <translation>Vulkan falló (%1, código %2)</translation>
    </message>
    <message>
        <source>only crops of 2 megapixels at most are warped on a graphics device</source>
        <translation>un dispositivo gráfico solo deforma recortes de hasta 2 megapíxeles</translation>
    </message>
    <message>
        <source>the edit moves pixels farther than the graphics device is given memory for</source>
        <translation>la edición mueve píxeles más lejos de lo que permite la memoria del dispositivo gráfico</translation>
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
        <translation>CC BY 4.0: entrenado solo con imágenes abiertas a cualquier uso</translation>
    </message>
    <message>
        <source>research only: trained with third-party press photographs</source>
        <translation>solo investigación: entrenado con fotografías de prensa de terceros</translation>
    </message>
    <message>
        <source>%1 holds no translator of the StarGAN family</source>
        <translation>%1 no contiene ningún traductor de la familia StarGAN</translation>
    </message>
    <message>
        <source>drawing the face</source>
        <translation>dibujando el rostro</translation>
    </message>
    <message>
        <source>%1 needs the columns file and expression</source>
        <translation>%1 necesita las columnas file y expression</translation>
    </message>
    <message>
        <source>no face was found</source>
        <translation>no se encontró ningún rostro</translation>
    </message>
    <message>
        <source>there is no folder %1</source>
        <translation>no existe la carpeta %1</translation>
    </message>
    <message>
        <source>no labelled photo is in %1; give --labels with the columns file and expression, or folders named neutral, happiness, sadness, surprise, fear, disgust, anger, contempt</source>
        <translation>en %1 no hay ninguna foto etiquetada; hace falta una tabla con las columnas file y expression, o carpetas llamadas neutral, happiness, sadness, surprise, fear, disgust, anger, contempt</translation>
    </message>
    <message>
        <source>none of the photos shows a face (%1: %2)</source>
        <translation>en ninguna de las fotos se encontró un rostro (%1: %2)</translation>
    </message>
    <message>
        <source>%1 belongs to the photos and stays as it is: name another</source>
        <translation>%1 pertenece a las fotos y queda como está: elija otro nombre</translation>
    </message>
    <message>
        <source>%1 exists; --force replaces it</source>
        <translation>%1 ya existe; --force lo reemplaza</translation>
    </message>
    <message>
        <source>FERSNet</source>
        <translation>FERSNet</translation>
    </message>
    <message>
        <source>Recognises and redraws the face by two towers that share features; what it draws with the wanted category beyond what it draws with the present one is put on the photo.</source>
        <translation>Reconoce y redibuja el rostro con dos torres que comparten características; lo que dibuja con la expresión deseada más allá de la presente se pone en la foto.</translation>
    </message>
    <message>
        <source>%1 holds no FERSNet</source>
        <translation>%1 no contiene ninguna FERSNet</translation>
    </message>
    <message>
        <source>GLAMOR-Net attends to the scene around a face, and only its face branch is trained here; with weights of the whole network of your own, &quot;net&quot;: &quot;glamornet.96_112&quot; in their JSON and `mien cam --model` show it</source>
        <translation>GLAMOR-Net atiende a la escena en torno al rostro, y aquí solo está entrenada su rama del rostro; con pesos propios de la red entera, &quot;net&quot;: &quot;glamornet.96_112&quot; en su JSON y `mien cam --model` lo muestran</translation>
    </message>
    <message>
        <source>StarGAN</source>
        <translation>StarGAN</translation>
    </message>
    <message>
        <source>Draws the face anew in another category: one translator for all of them.</source>
        <translation>Dibuja de nuevo el rostro con otra expresión: un solo traductor para todas.</translation>
    </message>
    <message>
        <source>US-GAN</source>
        <translation>US-GAN</translation>
    </message>
    <message>
        <source>Adds to the photo what makes it show another category: a small translator whose ultimate skip gives back all it need not change.</source>
        <translation>Añade a la foto lo que le hace mostrar otra expresión: un pequeño traductor cuyo salto final devuelve todo lo que no necesita cambiar.</translation>
    </message>
    <message>
        <source>IPD-FER</source>
        <translation>IPD-FER</translation>
    </message>
    <message>
        <source>Takes the expression out of a face: moves the photo as its decoder says, and adds what it draws without the expression&apos;s code beyond what it draws with it. Neutral only.</source>
        <translation>Quita la expresión de un rostro: mueve la foto como dice su decodificador y añade lo que este dibuja sin el código de la expresión, más allá de lo que dibuja con él. Solo neutral.</translation>
    </message>
    <message>
        <source>trying the muscles</source>
        <translation>probando los músculos</translation>
    </message>
    <message>
        <source>this module has no part called &apos;%1&apos;</source>
        <translation>este módulo no tiene ninguna parte llamada «%1»</translation>
    </message>
    <message>
        <source>%1 is no TorchScript module; save it with torch.jit.save</source>
        <translation>%1 no es un módulo TorchScript; guárdelo con torch.jit.save</translation>
    </message>
    <message>
        <source>%1 must take one argument, the pictures, in forward</source>
        <translation>%1 debe tomar en forward un solo argumento, las imágenes</translation>
    </message>
    <message>
        <source>the module&apos;s forward must return N x classes; wrap it so that it does</source>
        <translation>forward del módulo debe devolver N x clases; envuélvalo para que lo haga</translation>
    </message>
    <message>
        <source>this program reads no networks but its own</source>
        <translation>este programa no lee más redes que las suyas</translation>
    </message>
    <message>
        <source>write %1, for example {&quot;classes&quot;: [&quot;neutral&quot;, &quot;happiness&quot;], &quot;input&quot;: 224, &quot;mean&quot;: [0.5, 0.5, 0.5], &quot;std&quot;: [0.5, 0.5, 0.5], &quot;margin&quot;: 1.3}</source>
        <translation>escriba %1, por ejemplo {&quot;classes&quot;: [&quot;neutral&quot;, &quot;happiness&quot;], &quot;input&quot;: 224, &quot;mean&quot;: [0.5, 0.5, 0.5], &quot;std&quot;: [0.5, 0.5, 0.5], &quot;margin&quot;: 1.3}</translation>
    </message>
    <message>
        <source>%1 must be a JSON object with classes and input</source>
        <translation>%1 debe ser un objeto JSON con classes e input</translation>
    </message>
    <message>
        <source>&quot;net&quot; must name a recognizer of pictures in `mien net list`, not &apos;%1&apos;</source>
        <translation>«net» debe nombrar un reconocedor de imágenes de `mien net list`, no «%1»</translation>
    </message>
    <message>
        <source>the JSON beside %1 does not fit: %2</source>
        <translation>el JSON junto a %1 no encaja: %2</translation>
    </message>
    <message>
        <source>input must be 8 to 2048 pixels, margin above 0, and classes not empty</source>
        <translation>input debe ser de 8 a 2048 píxeles, margin mayor que 0 y classes no vacío</translation>
    </message>
    <message>
        <source>the model tells %1 classes apart, its JSON names %2</source>
        <translation>el modelo distingue %1 clases, su JSON nombra %2</translation>
    </message>
</context>
<context>
    <name>mien::ui</name>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>Open a photo or a project</source>
        <translation>Abrir una foto o un proyecto</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
        <source>&amp;Save project</source>
        <translation>&amp;Guardar proyecto</translation>
    </message>
    <message>
        <source>Save all edits as a project; the photo stays as it is</source>
        <translation>Guarda todas las ediciones como proyecto; la foto queda como está</translation>
    </message>
    <message>
        <source>Save project &amp;as…</source>
        <translation>Guardar proyecto &amp;como…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>Save the project under another name</source>
        <translation>Guarda el proyecto con otro nombre</translation>
    </message>
    <message>
        <source>&amp;Export photo…</source>
        <translation>&amp;Exportar foto…</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Write the edited photo at its own size and depth</source>
        <translation>Escribe la foto editada con su propio tamaño y profundidad</translation>
    </message>
    <message>
        <source>&amp;Batch…</source>
        <translation>Procesar por &amp;lotes…</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Ctrl+B</translation>
    </message>
    <message>
        <source>Give many photos what this face got</source>
        <translation>Da a muchas fotos lo que recibió este rostro</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Leave Mien</source>
        <translation>Salir de Mien</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Retira el último cambio</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>Vuelve a hacer el cambio</translation>
    </message>
    <message>
        <source>&amp;Expression</source>
        <translation>E&amp;xpresión</translation>
    </message>
    <message>
        <source>&amp;Stronger</source>
        <translation>&amp;Más fuerte</translation>
    </message>
    <message>
        <source>5 % stronger</source>
        <translation>5 % más fuerte</translation>
    </message>
    <message>
        <source>&amp;Weaker</source>
        <translation>Más &amp;débil</translation>
    </message>
    <message>
        <source>5 % weaker</source>
        <translation>5 % más débil</translation>
    </message>
    <message>
        <source>Reset &amp;face</source>
        <translation>Rest&amp;ablecer rostro</translation>
    </message>
    <message>
        <source>Take every change of this face back</source>
        <translation>Retira todos los cambios de este rostro</translation>
    </message>
    <message>
        <source>&amp;Draw a face</source>
        <translation>Dibu&amp;jar un rostro</translation>
    </message>
    <message>
        <source>Draw a box around a face that was not found</source>
        <translation>Dibuja un recuadro en torno a un rostro que no se encontró</translation>
    </message>
    <message>
        <source>&amp;Sculpt</source>
        <translation>&amp;Esculpir</translation>
    </message>
    <message>
        <source>Drag landmarks to move the face itself, instead of correcting them</source>
        <translation>Arrastra los puntos para mover el rostro mismo, en vez de corregirlos</translation>
    </message>
    <message>
        <source>&amp;New edit</source>
        <translation>&amp;Nueva edición</translation>
    </message>
    <message>
        <source>A further edit of this face, on top of the others</source>
        <translation>Otra edición de este rostro, encima de las demás</translation>
    </message>
    <message>
        <source>Ne&amp;utralise first</source>
        <translation>Neu&amp;tralizar primero</translation>
    </message>
    <message>
        <source>Bring the face to rest before all other edits</source>
        <translation>Lleva el rostro al reposo antes de las demás ediciones</translation>
    </message>
    <message>
        <source>C&amp;ompare the engines…</source>
        <translation>C&amp;omparar los motores…</translation>
    </message>
    <message>
        <source>Try this edit with every engine at several strengths</source>
        <translation>Prueba esta edición con cada motor a varias intensidades</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Stop what is under way</source>
        <translation>Detiene lo que está en marcha</translation>
    </message>
    <message>
        <source>Follow the &amp;system</source>
        <translation>Según el &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation>&amp;Alto contraste</translation>
    </message>
    <message>
        <source>Colours of the window</source>
        <translation>Colores de la ventana</translation>
    </message>
    <message>
        <source>The window&apos;s words, from the next start on</source>
        <translation>Idioma de la ventana, desde el próximo inicio</translation>
    </message>
    <message>
        <source>&amp;As the system</source>
        <translation>Según el &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Ajustar</translation>
    </message>
    <message>
        <source>Show the whole photo</source>
        <translation>Muestra la foto entera</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>One pixel on one pixel</source>
        <translation>Un píxel por píxel</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>A&amp;cercar</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ale&amp;jar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Zoom to &amp;face</source>
        <translation>Acercar al &amp;rostro</translation>
    </message>
    <message>
        <source>Show the chosen face large</source>
        <translation>Muestra en grande el rostro elegido</translation>
    </message>
    <message>
        <source>Before/after &amp;wipe</source>
        <translation>Cortinilla antes/&amp;después</translation>
    </message>
    <message>
        <source>Compare before and after with a wipe</source>
        <translation>Compara antes y después con una cortinilla</translation>
    </message>
    <message>
        <source>Side &amp;by side</source>
        <translation>&amp;Lado a lado</translation>
    </message>
    <message>
        <source>Show before and after side by side</source>
        <translation>Muestra antes y después lado a lado</translation>
    </message>
    <message>
        <source>&amp;Before (while held)</source>
        <translation>A&amp;ntes (mantener pulsado)</translation>
    </message>
    <message>
        <source>Hold to see the photo before the edit</source>
        <translation>Mantener pulsado para ver la foto antes de la edición</translation>
    </message>
    <message>
        <source>Faces and &amp;landmarks</source>
        <translation>Rostros y &amp;puntos</translation>
    </message>
    <message>
        <source>Show faces and landmarks</source>
        <translation>Muestra los rostros y sus puntos de referencia</translation>
    </message>
    <message>
        <source>&amp;Scores over the history</source>
        <translation>P&amp;untuaciones en el historial</translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation>Ctrl+H</translation>
    </message>
    <message>
        <source>How the scores went from step to step</source>
        <translation>Cómo cambiaron las puntuaciones paso a paso</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Before, while held</source>
        <translation>Antes, mantener pulsado</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Guía</translation>
    </message>
    <message>
        <source>How Mien is used</source>
        <translation>Cómo se usa Mien</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Atajos de teclado</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>All keys, and how to change them</source>
        <translation>Todas las teclas, y cómo cambiarlas</translation>
    </message>
    <message>
        <source>&amp;About Mien</source>
        <translation>A&amp;cerca de Mien</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Versión y licencia</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>Measured on people not trained on</source>
        <translation>Medido en personas ajenas al entrenamiento</translation>
    </message>
    <message>
        <source>Recognised as meant, by</source>
        <translation>Reconocido como se pretendía, por</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>Misma persona</translation>
    </message>
    <message>
        <source>Landmark error</source>
        <translation>Error de los puntos</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>Trained by</source>
        <translation>Entrenado con</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation>Cierra esta ventana (Esc)</translation>
    </message>
    <message>
        <source>About Mien</source>
        <translation>Acerca de Mien</translation>
    </message>
    <message>
        <source>Mien %1</source>
        <translation>Mien %1</translation>
    </message>
    <message>
        <source>&lt;p&gt;A studio for facial expressions: photographs, film and research.&lt;/p&gt;&lt;p&gt;Mien itself is free software under the MIT licence. Every engine has a card with the licences of its method, data and weights; the engine&apos;s line in the window shows them.&lt;/p&gt;&lt;p&gt;Built on Qt, QCustomPlot, LibTorch, OpenCV, dlib, OpenImageIO, Little CMS and Exiv2.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Un estudio para expresiones faciales: fotografía, cine e investigación.&lt;/p&gt;&lt;p&gt;Mien es software libre bajo la licencia MIT. Cada motor tiene una ficha con las licencias de su método, sus datos y sus pesos; la línea del motor en la ventana las muestra.&lt;/p&gt;&lt;p&gt;Construido con Qt, QCustomPlot, LibTorch, OpenCV, dlib, OpenImageIO, Little CMS y Exiv2.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>&amp;Difference</source>
        <translation>&amp;Diferencia</translation>
    </message>
    <message>
        <source>Show where the edit differs from the photo, and how much</source>
        <translation>Muestra dónde y cuánto difiere la edición de la foto</translation>
    </message>
    <message>
        <source>&amp;What the recognizer saw…</source>
        <translation>&amp;Qué vio el reconocedor…</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Ctrl+G</translation>
    </message>
    <message>
        <source>Maps of what a recognizer looked at, before and after</source>
        <translation>Mapas de lo que miró un reconocedor, antes y después</translation>
    </message>
    <message>
        <source>&amp;Data set…</source>
        <translation>Conjunto de &amp;datos…</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Measure recognizers on your own labelled photos</source>
        <translation>Medir reconocedores con sus propias fotos etiquetadas</translation>
    </message>
    <message>
        <source>Share that is right</source>
        <translation>Parte acertada</translation>
    </message>
    <message>
        <source>Share of the photos</source>
        <translation>Parte de las fotos</translation>
    </message>
    <message>
        <source>Calibrated</source>
        <translation>Calibrado</translation>
    </message>
    <message>
        <source>How sure it is</source>
        <translation>Lo seguro que está</translation>
    </message>
    <message>
        <source>How often it is right</source>
        <translation>Con qué frecuencia acierta</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>Ojos</translation>
    </message>
    <message>
        <source>Brows</source>
        <translation>Cejas</translation>
    </message>
    <message>
        <source>Nose</source>
        <translation>Nariz</translation>
    </message>
    <message>
        <source>Mouth</source>
        <translation>Boca</translation>
    </message>
    <message>
        <source>Jaw</source>
        <translation>Mandíbula</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Otros lugares</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>the code of the language that you translate into: de, es, zh_CN</extracomment>
        <translation>es</translation>
    </message>
    <message>
        <source>&amp;Graphics device</source>
        <translation>Dispositivo &amp;gráfico</translation>
    </message>
</context>
<context>
    <name>mien::ui::ActionUnitPage</name>
    <message>
        <source>AU%1 %2: 100 is the full motion</source>
        <translation>AU%1 %2: 100 es el movimiento completo</translation>
    </message>
    <message>
        <source>L</source>
        <translation>I</translation>
    </message>
    <message>
        <source>R</source>
        <translation>D</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>The person&apos;s left side moves</source>
        <translation>Se mueve el lado izquierdo de la persona</translation>
    </message>
    <message>
        <source>The person&apos;s right side moves</source>
        <translation>Se mueve el lado derecho de la persona</translation>
    </message>
</context>
<context>
    <name>mien::ui::AffectPad</name>
    <message>
        <source>Mood</source>
        <translation>Ánimo</translation>
    </message>
    <message>
        <source>Arrow keys make the face look more or less pleasant and excited</source>
        <translation>Las flechas hacen que el rostro parezca más o menos agradable y excitado</translation>
    </message>
    <message>
        <source>Click or drag: right is pleasant, up is excited. At the middle the face comes to rest</source>
        <translation>Hacer clic o arrastrar: a la derecha agradable, arriba excitado. En el centro el rostro queda en reposo</translation>
    </message>
    <message>
        <source>excited</source>
        <translation>excitado</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>tranquilo</translation>
    </message>
    <message>
        <source>unpleasant</source>
        <translation>desagradable</translation>
    </message>
    <message>
        <source>pleasant</source>
        <translation>agradable</translation>
    </message>
</context>
<context>
    <name>mien::ui::BakeoffWindow</name>
    <message>
        <source>Compare the engines</source>
        <translation>Comparar los motores</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Variantes</translation>
    </message>
    <message>
        <source>Click one to take it</source>
        <translation>Hacer clic en una para quedársela</translation>
    </message>
    <message>
        <source>Trying %1 variants…</source>
        <translation>Probando %1 variantes…</translation>
    </message>
    <message>
        <source>Trying %1 variants: %2 %</source>
        <translation>Probando %1 variantes: %2 %</translation>
    </message>
    <message>
        <source>The number is what the judges make of the target, times how far it is still the same person. Trust your eyes more. Click a picture to take it.</source>
        <translation>El número es lo que los jueces opinan del objetivo, multiplicado por cuánto sigue siendo la misma persona. Conviene fiarse más de los propios ojos. Un clic en una imagen la adopta.</translation>
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
        <translation>Cerrar el mensaje</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cierra este mensaje</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Sugerencia</translation>
    </message>
    <message>
        <source>Do what the message suggests</source>
        <translation>Hace lo que sugiere el mensaje</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>Rechazo</translation>
    </message>
    <message>
        <source>Refuse it, for good</source>
        <translation>Rechazarlo para siempre</translation>
    </message>
</context>
<context>
    <name>mien::ui::BatchWindow</name>
    <message>
        <source>editing</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>Pause the batch before adding photos.</source>
        <translation>Hay que pausar el lote antes de añadir fotos.</translation>
    </message>
    <message>
        <source>%1 %2 → %3, same person %4</source>
        <translation>%1 %2 → %3, misma persona %4</translation>
    </message>
    <message>
        <source>done before</source>
        <translation>ya hecha</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecha</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>All faces of a photo</source>
        <translation>Todos los rostros de una foto</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Procesar por lotes</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Drop photos and folders here</source>
        <translation>Soltar aquí fotos y carpetas</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Where the edits and their table are written</source>
        <translation>Dónde se escriben las ediciones y su tabla</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>Examinar</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Elige la carpeta</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>The format to write</source>
        <translation>El formato en que se escribe</translation>
    </message>
    <message>
        <source>All faces</source>
        <translation>Todos los rostros</translation>
    </message>
    <message>
        <source>Else only the largest face of each photo</source>
        <translation>Si no, solo el rostro mayor de cada foto</translation>
    </message>
    <message>
        <source>Replace what an earlier batch wrote in this folder</source>
        <translation>Reemplaza lo que un lote anterior escribió en esta carpeta</translation>
    </message>
    <message>
        <source>Folder for the edits</source>
        <translation>Carpeta para las ediciones</translation>
    </message>
    <message>
        <source>Each photo&apos;s own format</source>
        <translation>El formato propio de cada foto</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>Añadir fotos…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Añadir fotos</translation>
    </message>
    <message>
        <source>Choose photos; or drop them on the list</source>
        <translation>Elige fotos, o suéltalas en la lista</translation>
    </message>
    <message>
        <source>Empty the list</source>
        <translation>Vacía la lista</translation>
    </message>
    <message>
        <source>Begin, or go on where the batch was</source>
        <translation>Empieza, o sigue donde estaba el lote</translation>
    </message>
    <message>
        <source>Stop after what is under way; Start goes on from there</source>
        <translation>Se detiene tras lo que está en marcha; Iniciar sigue desde ahí</translation>
    </message>
    <message>
        <source>Nothing would be done. First give the face in the window an expression: its edits become the recipe for all photos here.</source>
        <translation>No se haría nada. Primero hay que dar una expresión al rostro de la ventana: sus ediciones serán la receta para todas estas fotos.</translation>
    </message>
    <message>
        <source>Every photo gets: &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>Cada foto recibe: &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>editada</translation>
    </message>
    <message>
        <source>Photos for the batch</source>
        <translation>Fotos para el lote</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.exr)</source>
        <translation>Fotos (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.exr)</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>Paused. Start goes on from here, even after Mien was closed.</source>
        <translation>En pausa. Iniciar sigue desde aquí, incluso después de cerrar Mien.</translation>
    </message>
    <message>
        <source>%1 edited, %2 done before, %3 failed. The scores are in mien-batch.csv beside the edits.</source>
        <translation>%1 editadas, %2 ya hechas, %3 fallidas. Las puntuaciones están en mien-batch.csv junto a las ediciones.</translation>
    </message>
</context>
<context>
    <name>mien::ui::CamChoices</name>
    <message>
        <source>Recognizer</source>
        <translation>Reconocedor</translation>
    </message>
    <message>
        <source>Whose eyes</source>
        <translation>Con qué ojos</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>How the map comes about</source>
        <translation>Cómo se obtiene el mapa</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Where in the network; the usual place is marked</source>
        <translation>En qué punto de la red; el habitual está marcado</translation>
    </message>
    <message>
        <source>For</source>
        <translation>A favor de</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Which of its classes the map explains</source>
        <translation>Qué clase explica el mapa</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Frente a</translation>
    </message>
    <message>
        <source>What speaks for the one and not for the other</source>
        <translation>Lo que habla por una y no por la otra</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>All can be told apart by colour-blind people</source>
        <translation>Todas distinguibles para daltónicos</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacidad</translation>
    </message>
    <message>
        <source>How much the map hides of the face</source>
        <translation>Cuánto tapa el mapa la cara</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Lo que dice</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>  (usual)</source>
        <translation>  (habitual)</translation>
    </message>
    <message>
        <source>Your own network…</source>
        <translation>Su propia red…</translation>
    </message>
    <message>
        <source>Your own network</source>
        <translation>Su propia red</translation>
    </message>
    <message>
        <source>Look into a TorchScript module, described by a JSON file beside it</source>
        <translation>Mirar dentro de un módulo TorchScript, descrito por un archivo JSON junto a él</translation>
    </message>
</context>
<context>
    <name>mien::ui::CamWindow</name>
    <message>
        <source>Can it be trusted?</source>
        <translation>¿Es fiable?</translation>
    </message>
    <message>
        <source>What the recognizer saw</source>
        <translation>Qué vio el reconocedor</translation>
    </message>
    <message>
        <source>Shares of the map</source>
        <translation>Partes del mapa</translation>
    </message>
    <message>
        <source>How much of the map lies on each part of the face. Grey: before. Coloured: after.</source>
        <translation>Cuánto del mapa cae en cada parte de la cara. Gris: antes. Color: después.</translation>
    </message>
    <message>
        <source>Deletion, insertion, ROAD, drop of confidence, and shuffled weights</source>
        <translation>Borrado, inserción, ROAD, caída de confianza y pesos barajados</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>What the edit changed</source>
        <translation>Lo que cambió la edición</translation>
    </message>
    <message>
        <source>No recognizer is trained yet.</source>
        <translation>Aún no hay ningún reconocedor entrenado.</translation>
    </message>
    <message>
        <source>Loading the recognizer…</source>
        <translation>Cargando el reconocedor…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Mirando…</translation>
    </message>
    <message>
        <source>Looking… %1 %</source>
        <translation>Mirando… %1 %</translation>
    </message>
    <message>
        <source>Before: %1.  After: %2.</source>
        <translation>Antes: %1.  Después: %2.</translation>
    </message>
    <message>
        <source>The change is of maps of %1.</source>
        <translation>El cambio es el de los mapas de %1.</translation>
    </message>
    <message>
        <source>Measuring the map…</source>
        <translation>Midiendo el mapa…</translation>
    </message>
    <message>
        <source>Parts of the face</source>
        <translation>Partes de la cara</translation>
    </message>
    <message>
        <source>Where on the face the maps lie</source>
        <translation>En qué parte de la cara están los mapas</translation>
    </message>
    <message>
        <source>Compare methods…</source>
        <translation>Comparar métodos…</translation>
    </message>
    <message>
        <source>Compare methods</source>
        <translation>Comparar métodos</translation>
    </message>
    <message>
        <source>Maps by every method, at this layer</source>
        <translation>Mapas con todos los métodos, en esta capa</translation>
    </message>
    <message>
        <source>Compare layers…</source>
        <translation>Comparar capas…</translation>
    </message>
    <message>
        <source>Compare layers</source>
        <translation>Comparar capas</translation>
    </message>
    <message>
        <source>Maps at every layer, by this method</source>
        <translation>Mapas en todas las capas, con este método</translation>
    </message>
    <message>
        <source>Feature maps…</source>
        <translation>Mapas de características…</translation>
    </message>
    <message>
        <source>Feature maps</source>
        <translation>Mapas de características</translation>
    </message>
    <message>
        <source>All channels of this layer, after the edit</source>
        <translation>Todos los canales de esta capa, tras la edición</translation>
    </message>
    <message>
        <source>Measuring the map… %1 %</source>
        <translation>Midiendo el mapa… %1 %</translation>
    </message>
    <message>
        <source>Your own network</source>
        <translation>Su propia red</translation>
    </message>
    <message>
        <source>Networks (*.pt *.pth *.ts *.torchscript *.safetensors);;All files (*)</source>
        <translation>Redes (*.pt *.pth *.ts *.torchscript *.safetensors);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>%1 is not Mien&apos;s own. A network is a program: run it if you trust where it comes from.

SHA-256 %2</source>
        <translation>%1 no es de Mien. Una red es un programa: ejecútela si confía en su procedencia.

SHA-256 %2</translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>Ejecutarla</translation>
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
        <translation>Las flechas desplazan, P y Mayús+P recorren los puntos, Alt+flechas mueven uno</translation>
    </message>
    <message>
        <source>Click a face to choose it, drag a landmark to correct it</source>
        <translation>Hacer clic en un rostro lo elige, arrastrar un punto lo corrige</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
</context>
<context>
    <name>mien::ui::ConfusionView</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Matriz de confusión</translation>
    </message>
    <message>
        <source>Rows are the labels, columns what they were read as. Click a cell to see its photos.</source>
        <translation>Las filas son las etiquetas, las columnas lo que se leyó. Haga clic en una celda para ver sus fotos.</translation>
    </message>
    <message>
        <source>%1 of %2 labelled %3 were read as %4 (%5 %)</source>
        <translation>%1 de %2 con la etiqueta %3 se leyeron como %4 (%5 %)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Leído como</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
</context>
<context>
    <name>mien::ui::DatasetExport</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Write tables, the report, or the page shown</source>
        <translation>Escribir tablas, el informe o la página mostrada</translation>
    </message>
    <message>
        <source>All rows (CSV)…</source>
        <translation>Todas las filas (CSV)…</translation>
    </message>
    <message>
        <source>Labels that may be wrong (CSV)…</source>
        <translation>Etiquetas dudosas (CSV)…</translation>
    </message>
    <message>
        <source>All numbers (JSON)…</source>
        <translation>Todos los números (JSON)…</translation>
    </message>
    <message>
        <source>Report (HTML)…</source>
        <translation>Informe (HTML)…</translation>
    </message>
    <message>
        <source>The page shown (%1)…</source>
        <translation>La página mostrada (%1)…</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 está escrito.</translation>
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
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Exhaustividad</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>By expression</source>
        <translation>Por expresión</translation>
    </message>
    <message>
        <source>How well each expression is recognized</source>
        <translation>Lo bien que se reconoce cada expresión</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Calibración</translation>
    </message>
    <message>
        <source>How often it is right, by how sure it is. Calibrated bars end on the dashed line; the faint ones tell how many photos they stand for.</source>
        <translation>Con qué frecuencia acierta, según lo seguro que está. Las barras calibradas acaban en la línea discontinua; las tenues indican a cuántas fotos corresponden.</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>Confusión</translation>
    </message>
    <message>
        <source>Which expressions are taken for which</source>
        <translation>Qué expresiones se toman por cuáles</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Clases</translation>
    </message>
    <message>
        <source>Precision, recall and F1 of each expression</source>
        <translation>Precisión, exhaustividad y F1 de cada expresión</translation>
    </message>
    <message>
        <source>Is it as often right as it is sure?</source>
        <translation>¿Acierta tanto como seguro está?</translation>
    </message>
    <message>
        <source>Mean maps</source>
        <translation>Mapas medios</translation>
    </message>
    <message>
        <source>What it looks at in each class, on the whole</source>
        <translation>Qué mira en cada clase, en conjunto</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Do two recognizers differ?</source>
        <translation>¿Difieren dos reconocedores?</translation>
    </message>
    <message>
        <source>The numbers of both recognizers</source>
        <translation>Los números de ambos reconocedores</translation>
    </message>
    <message>
        <source>Show where they differ</source>
        <translation>Mostrar dónde difieren</translation>
    </message>
    <message>
        <source>Show the photos that the two read differently</source>
        <translation>Mostrar las fotos que ambos leen de forma distinta</translation>
    </message>
    <message>
        <source>Accuracy &lt;b&gt;%1&lt;/b&gt;   UAR &lt;b&gt;%2&lt;/b&gt;   macro-F1 &lt;b&gt;%3&lt;/b&gt;   ECE &lt;b&gt;%4&lt;/b&gt;</source>
        <translation>Exactitud &lt;b&gt;%1&lt;/b&gt;   UAR &lt;b&gt;%2&lt;/b&gt;   macro-F1 &lt;b&gt;%3&lt;/b&gt;   ECE &lt;b&gt;%4&lt;/b&gt;</translation>
    </message>
    <message>
        <source>UAR: the mean of the recalls, every expression alike. ECE: how far sureness and accuracy lie apart, on average.</source>
        <translation>UAR: la media de las exhaustividades, todas las expresiones por igual. ECE: cuánto distan, en promedio, la seguridad y la exactitud.</translation>
    </message>
    <message>
        <source>Choose a second recognizer above to compare the two on the same photos.</source>
        <translation>Elija arriba un segundo reconocedor para comparar ambos con las mismas fotos.</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitud</translation>
    </message>
    <message>
        <source>UAR</source>
        <translation>UAR</translation>
    </message>
    <message>
        <source>Macro-F1</source>
        <translation>Macro-F1</translation>
    </message>
    <message>
        <source>ECE</source>
        <translation>ECE</translation>
    </message>
    <message>
        <source>It alone is right about</source>
        <translation>Solo él acierta en</translation>
    </message>
    <message>
        <source>McNemar&apos;s exact test: p = %1. That is the chance of a difference at least as large if both were equally good.</source>
        <translation>Prueba exacta de McNemar: p = %1. Es la probabilidad de una diferencia al menos así de grande si ambos fueran igual de buenos.</translation>
    </message>
</context>
<context>
    <name>mien::ui::DatasetWindow</name>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medir</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Conjunto de datos</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Where the photos are</source>
        <translation>Dónde están las fotos</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>A table with the columns file and expression; empty: the folders are the labels</source>
        <translation>Una tabla con las columnas file y expression; vacío: las carpetas son las etiquetas</translation>
    </message>
    <message>
        <source>Folder of photos</source>
        <translation>Carpeta de fotos</translation>
    </message>
    <message>
        <source>The names of the folders</source>
        <translation>Los nombres de las carpetas</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Browse for the folder</source>
        <translation>Buscar la carpeta</translation>
    </message>
    <message>
        <source>Choose the folder of photos</source>
        <translation>Elegir la carpeta de fotos</translation>
    </message>
    <message>
        <source>Browse for the labels</source>
        <translation>Buscar las etiquetas</translation>
    </message>
    <message>
        <source>Choose the table of labels</source>
        <translation>Elegir la tabla de etiquetas</translation>
    </message>
    <message>
        <source>Recognizer</source>
        <translation>Reconocedor</translation>
    </message>
    <message>
        <source>Who is measured</source>
        <translation>A quién se mide</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Comparado con</translation>
    </message>
    <message>
        <source>A second one, measured on the same photos</source>
        <translation>Un segundo, medido con las mismas fotos</translation>
    </message>
    <message>
        <source>Results of</source>
        <translation>Resultados de</translation>
    </message>
    <message>
        <source>Whose results are shown</source>
        <translation>De quién se muestran los resultados</translation>
    </message>
    <message>
        <source>Ask the recognizers about every photo</source>
        <translation>Preguntar a los reconocedores por cada foto</translation>
    </message>
    <message>
        <source>against</source>
        <translation>frente a</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>Folder of labelled photos</source>
        <translation>Carpeta de fotos etiquetadas</translation>
    </message>
    <message>
        <source>Table of labels</source>
        <translation>Tabla de etiquetas</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>Reading the labels…</source>
        <translation>Leyendo las etiquetas…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>%1 photos were measured.</source>
        <translation>Se midieron %1 fotos.</translation>
    </message>
    <message>
        <source>%1 photos were measured, %2 left out.</source>
        <translation>Se midieron %1 fotos, %2 se omitieron.</translation>
    </message>
    <message>
        <source>Photos left out</source>
        <translation>Fotos omitidas</translation>
    </message>
    <message>
        <source>Which photos were left out, and why</source>
        <translation>Qué fotos se omitieron y por qué</translation>
    </message>
    <message>
        <source>Drop a folder of labelled photos here: with a table that has the columns file and expression, or with folders named neutral, happiness, sadness, surprise, fear, disgust, anger, contempt.
Nothing in it is changed.</source>
        <translation>Suelte aquí una carpeta de fotos etiquetadas: con una tabla que tenga las columnas file y expression, o con carpetas llamadas neutral, happiness, sadness, surprise, fear, disgust, anger, contempt.
Nada en ella se modifica.</translation>
    </message>
    <message>
        <source>Stop after this photo and show what was measured</source>
        <translation>Detenerse tras esta foto y mostrar lo medido</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 photos; these are measured.</source>
        <translation>Detenido tras %1 de %2 fotos; estas están medidas.</translation>
    </message>
</context>
<context>
    <name>mien::ui::DeviceMenu</name>
    <message>
        <source>Puts edits back from the next one on; the picture is the same</source>
        <translation>Devuelve las ediciones a la foto desde la próxima; la imagen es la misma</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
</context>
<context>
    <name>mien::ui::EditColumn</name>
    <message>
        <source>opacity %1 %</source>
        <translation>opacidad %1 %</translation>
    </message>
    <message>
        <source>parts of the face</source>
        <translation>partes del rostro</translation>
    </message>
    <message>
        <source>strokes forgotten</source>
        <translation>trazos olvidados</translation>
    </message>
</context>
<context>
    <name>mien::ui::EditSession</name>
    <message>
        <source>Opening %1</source>
        <translation>Abriendo %1</translation>
    </message>
    <message>
        <source>%1 is not the photo of this project: it has another size.</source>
        <translation>%1 no es la foto de este proyecto: tiene otro tamaño.</translation>
    </message>
    <message>
        <source>back to the original</source>
        <translation>de vuelta al original</translation>
    </message>
    <message>
        <source>new edit</source>
        <translation>nueva edición</translation>
    </message>
    <message>
        <source>neutralised first</source>
        <translation>neutralizado primero</translation>
    </message>
    <message>
        <source>copy of edit %1</source>
        <translation>copia de la edición %1</translation>
    </message>
    <message>
        <source>edit %1 removed</source>
        <translation>edición %1 quitada</translation>
    </message>
    <message>
        <source>edit %1 moved</source>
        <translation>edición %1 movida</translation>
    </message>
    <message>
        <source>edit %1 on</source>
        <translation>edición %1 activada</translation>
    </message>
    <message>
        <source>edit %1 off</source>
        <translation>edición %1 desactivada</translation>
    </message>
    <message>
        <source>reset of face %1</source>
        <translation>rostro %1 restablecido</translation>
    </message>
    <message>
        <source>Reading the expression</source>
        <translation>Leyendo la expresión</translation>
    </message>
    <message>
        <source>as in %1</source>
        <translation>como en %1</translation>
    </message>
    <message>
        <source>correction of face %1</source>
        <translation>corrección del rostro %1</translation>
    </message>
    <message>
        <source>sculpting</source>
        <translation>esculpido</translation>
    </message>
    <message>
        <source>painted out</source>
        <translation>borrado con pincel</translation>
    </message>
    <message>
        <source>painted in</source>
        <translation>pintado con pincel</translation>
    </message>
    <message>
        <source>Fitting landmarks</source>
        <translation>Ajustando los puntos</translation>
    </message>
    <message>
        <source>new face %1</source>
        <translation>nuevo rostro %1</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>Editando</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
</context>
<context>
    <name>mien::ui::EmotionPage</name>
    <message>
        <source>%1 (%2). Click again to take it away</source>
        <translation>%1 (%2). Otro clic la quita</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Fuerza</translation>
    </message>
    <message>
        <source>How much of the expression: 0 leaves the face as it is, 100 is all of it ([ and ])</source>
        <translation>Cuánto de la expresión: 0 deja el rostro como está, 100 es toda ([ y ])</translation>
    </message>
    <message>
        <source>Blend and sides</source>
        <translation>Mezcla y lados</translation>
    </message>
    <message>
        <source>Blend in a second emotion, or move one side more</source>
        <translation>Mezcla una segunda emoción, o mueve más un lado</translation>
    </message>
    <message>
        <source>Second emotion</source>
        <translation>Segunda emoción</translation>
    </message>
    <message>
        <source>A second emotion, blended into the first</source>
        <translation>Una segunda emoción, mezclada con la primera</translation>
    </message>
    <message>
        <source>No second emotion</source>
        <translation>Sin segunda emoción</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Segunda</translation>
    </message>
    <message>
        <source>Strength of the second emotion</source>
        <translation>Fuerza de la segunda emoción</translation>
    </message>
    <message>
        <source>How much of the second emotion is blended in</source>
        <translation>Cuánto se mezcla de la segunda emoción</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>How much the person&apos;s own left side moves</source>
        <translation>Cuánto se mueve el propio lado izquierdo de la persona</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>How much the person&apos;s own right side moves</source>
        <translation>Cuánto se mueve el propio lado derecho de la persona</translation>
    </message>
</context>
<context>
    <name>mien::ui::EnginePanel</name>
    <message>
        <source>Research use only  ·  %1</source>
        <translation>Solo investigar  ·  %1</translation>
    </message>
    <message>
        <source>Free for any use  ·  %1</source>
        <translation>Uso libre  ·  %1</translation>
    </message>
    <message>
        <source>Commercial work</source>
        <translation>Comercial</translation>
    </message>
    <message>
        <source>Settings of the engine</source>
        <translation>Ajustes del motor</translation>
    </message>
    <message>
        <source>What can be adjusted on this engine alone</source>
        <translation>Lo que solo se puede ajustar en este motor</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>What makes the edit</source>
        <translation>Lo que hace la edición</translation>
    </message>
    <message>
        <source>Hides engines and judges whose licences allow research only</source>
        <translation>Oculta los motores y jueces cuyas licencias solo permiten investigación</translation>
    </message>
    <message>
        <source>Compare the engines</source>
        <translation>Comparar los motores</translation>
    </message>
    <message>
        <source>Try this edit with every engine at several strengths, and take one</source>
        <translation>Prueba esta edición con cada motor a varias intensidades, para quedarse con una</translation>
    </message>
    <message>
        <source>About the engine</source>
        <translation>Acerca del motor</translation>
    </message>
    <message>
        <source>Paper, licences, and what was measured</source>
        <translation>Artículo, licencias y lo que se midió</translation>
    </message>
    <message>
        <source>This build has no engine that edits faces.</source>
        <translation>Esta versión no tiene ningún motor que edite rostros.</translation>
    </message>
    <message>
        <source>No engine is trained yet, so faces can be looked at but not changed. Train one with</source>
        <translation>Aún no hay ningún motor entrenado: los rostros se pueden ver, pero no cambiar. Para entrenar uno:</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>mien::ui::FaceDetail</name>
    <message>
        <source>What it looked at</source>
        <translation>Qué miró</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>How the map comes about</source>
        <translation>Cómo se obtiene el mapa</translation>
    </message>
    <message>
        <source>The map is for</source>
        <translation>El mapa es para</translation>
    </message>
    <message>
        <source>Which class the map explains</source>
        <translation>Qué clase explica el mapa</translation>
    </message>
    <message>
        <source>For what it says</source>
        <translation>Para lo que dice</translation>
    </message>
    <message>
        <source>For the label</source>
        <translation>Para la etiqueta</translation>
    </message>
    <message>
        <source>Label: &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>Etiqueta: &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>The label may be wrong: it is %1 less probable than %2.</source>
        <translation>La etiqueta puede estar mal: es %1 menos probable que %2.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Mirando…</translation>
    </message>
    <message>
        <source>The map is for %1.</source>
        <translation>El mapa es para %1.</translation>
    </message>
</context>
<context>
    <name>mien::ui::FaceGallery</name>
    <message>
        <source>%1 %2
label %3</source>
        <translation>%1 %2
etiqueta %3</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Caras</translation>
    </message>
    <message>
        <source>Choose a face to see what was looked at; twice: open the photo</source>
        <translation>Elija una cara para ver qué se miró; dos veces: abrir la foto</translation>
    </message>
    <message>
        <source>Which photos</source>
        <translation>Qué fotos</translation>
    </message>
    <message>
        <source>Which photos are shown, and in what order</source>
        <translation>Qué fotos se muestran y en qué orden</translation>
    </message>
    <message>
        <source>Mistakes, the surest first</source>
        <translation>Errores, los más seguros primero</translation>
    </message>
    <message>
        <source>Labels that may be wrong</source>
        <translation>Etiquetas dudosas</translation>
    </message>
    <message>
        <source>Where the two differ</source>
        <translation>Donde los dos difieren</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>Todas las fotos</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>Cualquier etiqueta</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Only photos with this label</source>
        <translation>Solo fotos con esta etiqueta</translation>
    </message>
    <message>
        <source>Read as anything</source>
        <translation>Leído como sea</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Leído como</translation>
    </message>
    <message>
        <source>Only photos read as this</source>
        <translation>Solo fotos leídas así</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Nombre de archivo</translation>
    </message>
    <message>
        <source>Only photos with this in their file&apos;s name</source>
        <translation>Solo fotos con esto en el nombre de archivo</translation>
    </message>
    <message>
        <source>No photo is like that.</source>
        <translation>Ninguna foto es así.</translation>
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
        <translation>%1 × %2 px  ·  %3 % seguro</translation>
    </message>
    <message>
        <source>yaw %1   pitch %2   roll %3</source>
        <translation>guiñada %1   cabeceo %2   alabeo %3</translation>
    </message>
    <message>
        <source>Face %1</source>
        <translation>Rostro %1</translation>
    </message>
    <message>
        <source>Draw a face</source>
        <translation>Dibujar un rostro</translation>
    </message>
    <message>
        <source>Draw a box around a face that was not found (D)</source>
        <translation>Dibuja un recuadro en torno a un rostro que no se encontró (D)</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Rostros</translation>
    </message>
    <message>
        <source>No face yet. Draw a box around one with the button above.</source>
        <translation>Aún no hay rostros. Con el botón de arriba se dibuja un recuadro en torno a uno.</translation>
    </message>
    <message>
        <source>The faces of this photo; each has its own expression</source>
        <translation>Los rostros de esta foto; cada uno tiene su expresión</translation>
    </message>
</context>
<context>
    <name>mien::ui::FaithPanel</name>
    <message>
        <source>Probability while pixels are hidden</source>
        <translation>Probabilidad mientras se ocultan píxeles</translation>
    </message>
    <message>
        <source>The class&apos;s probability by the share of pixels that are hidden (deletion, ROAD) or shown (insertion), the map&apos;s greatest first. A good map deletes fast and inserts fast.</source>
        <translation>La probabilidad de la clase según la parte de píxeles ocultos (borrado, ROAD) o mostrados (inserción), los mayores del mapa primero. Un buen mapa borra rápido e inserta rápido.</translation>
    </message>
    <message>
        <source>Likeness with shuffled weights</source>
        <translation>Parecido con pesos barajados</translation>
    </message>
    <message>
        <source>How like the map stays when the network&apos;s last layers are shuffled. One that does not mind shows the picture, not what was learned.</source>
        <translation>Cuánto se parece el mapa cuando se barajan las últimas capas de la red. Uno al que no le importa muestra la imagen, no lo aprendido.</translation>
    </message>
    <message>
        <source>Deletion (low is good)</source>
        <translation>Borrado (bajo es bueno)</translation>
    </message>
    <message>
        <source>Insertion (high is good)</source>
        <translation>Inserción (alto es bueno)</translation>
    </message>
    <message>
        <source>ROAD (above 0 is good)</source>
        <translation>ROAD (por encima de 0 es bueno)</translation>
    </message>
    <message>
        <source>Drop of confidence (low is good)</source>
        <translation>Caída de confianza (bajo es bueno)</translation>
    </message>
    <message>
        <source>Like with shuffled weights (low is good)</source>
        <translation>Parecido con pesos barajados (bajo es bueno)</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Borrado</translation>
    </message>
    <message>
        <source>Insertion</source>
        <translation>Inserción</translation>
    </message>
    <message>
        <source>ROAD, greatest</source>
        <translation>ROAD, mayores</translation>
    </message>
    <message>
        <source>ROAD, least</source>
        <translation>ROAD, menores</translation>
    </message>
    <message>
        <source>Share of the pixels</source>
        <translation>Parte de los píxeles</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilidad</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>Parecido</translation>
    </message>
    <message>
        <source>Share shuffled</source>
        <translation>Parte barajada</translation>
    </message>
</context>
<context>
    <name>mien::ui::FeatureWindow</name>
    <message>
        <source>Channel %1, strength %2</source>
        <translation>Canal %1, intensidad %2</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Feature maps</source>
        <translation>Mapas de características</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canales</translation>
    </message>
    <message>
        <source>Choose a channel to see it large</source>
        <translation>Elija un canal para verlo grande</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>In what order the channels are shown</source>
        <translation>En qué orden se muestran los canales</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>Por número</translation>
    </message>
    <message>
        <source>The strongest first</source>
        <translation>Los más intensos primero</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Mirando…</translation>
    </message>
    <message>
        <source>%1: %2 channels of %3 × %4, each at its own scale</source>
        <translation>%1: %2 canales de %3 × %4, cada uno a su escala</translation>
    </message>
    <message>
        <source>Channel %1</source>
        <translation>Canal %1</translation>
    </message>
</context>
<context>
    <name>mien::ui::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Click a step to go back to it; grey steps belong to another branch and are not lost</source>
        <translation>Un clic en un paso vuelve a él; los pasos grises son de otra rama y no se pierden</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierta</translation>
    </message>
</context>
<context>
    <name>mien::ui::JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop what is under way (Esc)</source>
        <translation>Detiene lo que está en marcha (Esc)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Trabajando</translation>
    </message>
</context>
<context>
    <name>mien::ui::MainWindow</name>
    <message>
        <source>8 bits</source>
        <translation>8 bits</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16 bits</translation>
    </message>
    <message>
        <source>half float</source>
        <translation>flotante de 16 bits</translation>
    </message>
    <message>
        <source>float</source>
        <translation>coma flotante</translation>
    </message>
    <message>
        <source>How long the newest preview took</source>
        <translation>Cuánto tardó la última vista previa</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>settings of the engine</source>
        <translation>ajustes del motor</translation>
    </message>
    <message>
        <source>Drag a box from brow to chin around the face. Esc leaves it.</source>
        <translation>Arrastrar un recuadro de la ceja al mentón en torno al rostro. Esc lo deja.</translation>
    </message>
    <message>
        <source>preview %1 ms</source>
        <translation>vista previa %1 ms</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Guardado como %1</translation>
    </message>
    <message>
        <source>%1   ·   %2 × %3   ·   %4   ·   %5</source>
        <translation>%1   ·   %2 × %3   ·   %4   ·   %5</translation>
    </message>
    <message>
        <source>No face was found in this photo. If there is one, draw a box around it.</source>
        <translation>No se encontró ningún rostro en esta foto. Si hay alguno, se puede dibujar un recuadro en torno a él.</translation>
    </message>
    <message>
        <source>Draw a box</source>
        <translation>Dibujar recuadro</translation>
    </message>
    <message>
        <source>There is no face to judge.</source>
        <translation>No hay rostro que evaluar.</translation>
    </message>
    <message>
        <source>Choose an expression: what it did to the face is shown here.</source>
        <translation>Al elegir una expresión, aquí se muestra lo que hizo con el rostro.</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Deshacer: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Rehacer: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
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
        <translation>Primero hay que elegir una expresión: los motores la prueban después.</translation>
    </message>
    <message>
        <source>The language changes when Mien is started again.</source>
        <translation>El idioma cambia cuando Mien se inicia de nuevo.</translation>
    </message>
    <message>
        <source>Mien ended before your edits of %1 were saved.</source>
        <translation>Mien terminó antes de que se guardaran las ediciones de %1.</translation>
    </message>
    <message>
        <source>Go on with them</source>
        <translation>Seguir con ellas</translation>
    </message>
    <message>
        <source>Open a photo or a project</source>
        <translation>Abrir una foto o un proyecto</translation>
    </message>
    <message>
        <source>Photos and projects (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.exr *.mien);;All files (*)</source>
        <translation>Fotos y proyectos (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.exr *.mien);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Whose expression?</source>
        <translation>¿La expresión de quién?</translation>
    </message>
    <message>
        <source>Where is %1 now?</source>
        <translation>¿Dónde está %1 ahora?</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.exr);;All files (*)</source>
        <translation>Fotos (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.exr);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Guardar el proyecto</translation>
    </message>
    <message>
        <source>Mien projects (*.mien)</source>
        <translation>Proyectos de Mien (*.mien)</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Cambios sin guardar</translation>
    </message>
    <message>
        <source>The changes to %1 are in no file yet.</source>
        <translation>Los cambios de %1 aún no están en ningún archivo.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Nada todavía</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>Descartarlas</translation>
    </message>
    <message>
        <source>%1 exists already. Replace it?</source>
        <translation>%1 ya existe. ¿Reemplazarlo?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 ya no está ahí.</translation>
    </message>
</context>
<context>
    <name>mien::ui::MapSheet</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Maps side by side</source>
        <translation>Mapas lado a lado</translation>
    </message>
    <message>
        <source>Make no more maps</source>
        <translation>No hacer más mapas</translation>
    </message>
    <message>
        <source>Stopped. Click a map to take it.</source>
        <translation>Detenido. Haga clic en un mapa para tomarlo.</translation>
    </message>
    <message>
        <source>Each map at its own scale. Click one to take it.</source>
        <translation>Cada mapa a su escala. Haga clic en uno para tomarlo.</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 de %2: %3</translation>
    </message>
    <message>
        <source>Click to take %1</source>
        <translation>Haga clic para tomar %1</translation>
    </message>
</context>
<context>
    <name>mien::ui::MapView</name>
    <message>
        <source>Point at a place to read the map there</source>
        <translation>Señale un punto para leer el mapa</translation>
    </message>
</context>
<context>
    <name>mien::ui::MeanMapPage</name>
    <message>
        <source>Make the mean maps</source>
        <translation>Hacer los mapas medios</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Average the maps of all faces with the same label; every photo is read again</source>
        <translation>Promediar los mapas de todas las caras con la misma etiqueta; cada foto se vuelve a leer</translation>
    </message>
    <message>
        <source>Stop making the mean maps</source>
        <translation>Dejar de hacer los mapas medios</translation>
    </message>
    <message>
        <source>Looking at every face… %1 %</source>
        <translation>Mirando cada cara… %1 %</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The mean of the maps of all faces with the same label, over their mean face.</source>
        <translation>La media de los mapas de todas las caras con la misma etiqueta, sobre su cara media.</translation>
    </message>
</context>
<context>
    <name>mien::ui::PercentRow</name>
    <message>
        <source>%1 in percent</source>
        <translation>%1 en porcentaje</translation>
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
        <translation>Aún no hay preajustes</translation>
    </message>
    <message>
        <source>&amp;Save these edits…</source>
        <translation>&amp;Guardar estas ediciones…</translation>
    </message>
    <message>
        <source>Without strokes and sculpting, which belong to one photo</source>
        <translation>Sin trazos ni esculpido, que son de una sola foto</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importar…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportar</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Save a preset</source>
        <translation>Guardar un preajuste</translation>
    </message>
    <message>
        <source>Import a preset</source>
        <translation>Importar un preajuste</translation>
    </message>
    <message>
        <source>Presets (*.json)</source>
        <translation>Preajustes (*.json)</translation>
    </message>
    <message>
        <source>Export a preset</source>
        <translation>Exportar un preajuste</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>There is a preset %1 already. Replace it?</source>
        <translation>Ya hay un preajuste %1. ¿Reemplazarlo?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Remove the preset %1?</source>
        <translation>¿Quitar el preajuste %1?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>mien::ui::RegionPanel</name>
    <message>
        <source>Brows</source>
        <translation>Ceja</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>Ojo</translation>
    </message>
    <message>
        <source>Nose</source>
        <translation>Nariz</translation>
    </message>
    <message>
        <source>Mouth</source>
        <translation>Boca</translation>
    </message>
    <message>
        <source>Jaw</source>
        <translation>Mentón</translation>
    </message>
    <message>
        <source>Whether the edit acts here: %1</source>
        <translation>Si la edición actúa aquí: %1</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacidad</translation>
    </message>
    <message>
        <source>How much of this edit is seen</source>
        <translation>Cuánto se ve de esta edición</translation>
    </message>
    <message>
        <source>Paint the edit out</source>
        <translation>Borrar la edición con pincel</translation>
    </message>
    <message>
        <source>Paint on the photo where this edit should not act (E)</source>
        <translation>Pinta en la foto donde esta edición no debe actuar (E)</translation>
    </message>
    <message>
        <source>Paint the edit in</source>
        <translation>Recuperar la edición con pincel</translation>
    </message>
    <message>
        <source>Paint on the photo where this edit should act after all (Shift+E)</source>
        <translation>Pinta en la foto donde esta edición sí debe actuar (Mayús+E)</translation>
    </message>
    <message>
        <source>Forget the strokes</source>
        <translation>Olvidar los trazos</translation>
    </message>
    <message>
        <source>Take back what was painted</source>
        <translation>Retira lo pintado</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pincel</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>Tamaño del pincel</translation>
    </message>
    <message>
        <source>Of half an eye&apos;s distance</source>
        <translation>De la mitad de la distancia entre los ojos</translation>
    </message>
    <message>
        <source>Softness</source>
        <translation>Suavidad</translation>
    </message>
    <message>
        <source>Softness of the brush</source>
        <translation>Suavidad del pincel</translation>
    </message>
    <message>
        <source>How gently the stroke&apos;s edge fades</source>
        <translation>Con qué suavidad se desvanece el borde del trazo</translation>
    </message>
    <message>
        <source>Mask brush</source>
        <translation>Máscara</translation>
    </message>
</context>
<context>
    <name>mien::ui::SaveDialog</name>
    <message>
        <source>JPEG: 8 bits, small, for sharing</source>
        <translation>JPEG: 8 bits, pequeño, para compartir</translation>
    </message>
    <message>
        <source>PNG: lossless, 8 or 16 bits</source>
        <translation>PNG: sin pérdida, 8 o 16 bits</translation>
    </message>
    <message>
        <source>TIFF: lossless, 8 or 16 bits or floating point</source>
        <translation>TIFF: sin pérdida, 8 o 16 bits o coma flotante</translation>
    </message>
    <message>
        <source>WebP: 8 bits, smaller than JPEG</source>
        <translation>WebP: 8 bits, más pequeño que JPEG</translation>
    </message>
    <message>
        <source>OpenEXR: floating point, for compositing</source>
        <translation>OpenEXR: coma flotante, para composición</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Of JPEG and WebP: 95 cannot be told from the original</source>
        <translation>De JPEG y WebP: 95 no se distingue del original</translation>
    </message>
    <message>
        <source>Leave out where the photo was taken</source>
        <translation>Omitir dónde se tomó la foto</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Máscara</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Capas</translation>
    </message>
    <message>
        <source>Landmarks and scores</source>
        <translation>Puntos y puntuaciones</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Export the photo</source>
        <translation>Exportar la foto</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>The ending of the name chooses the format</source>
        <translation>La extensión del nombre elige el formato</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>Examinar</translation>
    </message>
    <message>
        <source>Choose a folder and a name</source>
        <translation>Elige una carpeta y un nombre</translation>
    </message>
    <message>
        <source>Leave out the location</source>
        <translation>Omitir la ubicación</translation>
    </message>
    <message>
        <source>Writes no GPS data into the file</source>
        <translation>No escribe datos GPS en el archivo</translation>
    </message>
    <message>
        <source>Also a PNG that is 0 where the photo kept its bits</source>
        <translation>También un PNG que vale 0 donde la foto conservó sus bits</translation>
    </message>
    <message>
        <source>Also an OpenEXR with edit, original, mask and flow, for compositing</source>
        <translation>También un OpenEXR con edición, original, máscara y flujo, para composición</translation>
    </message>
    <message>
        <source>Also a JSON file with what was measured</source>
        <translation>También un archivo JSON con lo que se midió</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>Reemplazar el archivo</translation>
    </message>
    <message>
        <source>What the file holds now is lost</source>
        <translation>Se pierde lo que ahora contiene el archivo</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>Escribe el archivo</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>Además</translation>
    </message>
    <message>
        <source>Profile and metadata are kept, and the file says that and how it was edited.</source>
        <translation>Se conservan el perfil y los metadatos, y el archivo dice que fue editado y cómo.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Write nothing (Esc)</source>
        <translation>No escribe nada (Esc)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.exr)</source>
        <translation>Fotos (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.exr)</translation>
    </message>
    <message>
        <source>The file needs a name.</source>
        <translation>El archivo necesita un nombre.</translation>
    </message>
    <message>
        <source>The name must end in .jpg, .png, .tif, .webp or .exr.</source>
        <translation>El nombre debe terminar en .jpg, .png, .tif, .webp o .exr.</translation>
    </message>
    <message>
        <source>This is a folder.</source>
        <translation>Esto es una carpeta.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>No existe la carpeta %1.</translation>
    </message>
    <message>
        <source>This is the photo you opened. Choose another name, or tick that you mean to replace it.</source>
        <translation>Es la foto abierta. Hay que elegir otro nombre, o marcar que se quiere reemplazar.</translation>
    </message>
    <message>
        <source>%1 exists. Choose another name, or tick that you mean to replace it.</source>
        <translation>%1 ya existe. Hay que elegir otro nombre, o marcar que se quiere reemplazar.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>  (the photo has more)</source>
        <translation>  (la foto tiene más)</translation>
    </message>
    <message>
        <source>Replace the original</source>
        <translation>Reemplazar el original</translation>
    </message>
    <message>
        <source>Replace the file that is there</source>
        <translation>Reemplazar el archivo existente</translation>
    </message>
    <message>
        <source>Convert the colours to sRGB</source>
        <translation>Convertir los colores a sRGB</translation>
    </message>
    <message>
        <source>Convert to sRGB</source>
        <translation>Convertir a sRGB</translation>
    </message>
    <message>
        <source>For the web; otherwise the photo&apos;s own profile stays, and all untouched pixels with it</source>
        <translation>Para la web; si no, se conserva el perfil de la foto y con él todo píxel intacto</translation>
    </message>
    <message>
        <source>Nothing may be written into the folder %1.</source>
        <translation>No se puede escribir nada en la carpeta %1.</translation>
    </message>
</context>
<context>
    <name>mien::ui::ScoreHistory</name>
    <message>
        <source>Same person</source>
        <translation>Misma persona</translation>
    </message>
    <message>
        <source>Scores over the history</source>
        <translation>Puntuaciones en el historial</translation>
    </message>
    <message>
        <source>Scores from step to step</source>
        <translation>Puntuaciones paso a paso</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierta</translation>
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
        <translation>misma persona</translation>
    </message>
    <message>
        <source>points missed</source>
        <translation>puntos no alcanzados</translation>
    </message>
    <message>
        <source>points reached</source>
        <translation>puntos alcanzados</translation>
    </message>
    <message>
        <source>Recognizer</source>
        <translation>Reconocedor</translation>
    </message>
    <message>
        <source>Who judges the face. A second opinion keeps the first honest</source>
        <translation>Quién juzga el rostro. Una segunda opinión mantiene honesta a la primera</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>Evaluación</translation>
    </message>
    <message>
        <source>Open a photo: how its faces read, and what an edit did to them, is shown here.</source>
        <translation>Al abrir una foto, aquí se muestra cómo se leen sus rostros y qué les hizo una edición.</translation>
    </message>
    <message>
        <source>Probabilities before and after</source>
        <translation>Probabilidades antes y después</translation>
    </message>
    <message>
        <source>Grey: before. Coloured: after.</source>
        <translation>Gris: antes. Color: después.</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>Misma persona</translation>
    </message>
    <message>
        <source>Cosine of the identity embedding before and after: 1 is the same picture</source>
        <translation>Coseno de la identidad antes y después: 1 es la misma imagen</translation>
    </message>
    <message>
        <source>Pixels changed</source>
        <translation>Píxeles cambiados</translation>
    </message>
    <message>
        <source>Share of the photo&apos;s pixels that differ; all others keep their bits</source>
        <translation>Parte de los píxeles de la foto que difieren; los demás conservan sus bits</translation>
    </message>
    <message>
        <source>Points reached</source>
        <translation>Puntos alcanzados</translation>
    </message>
    <message>
        <source>How far the landmarks got to where the target wanted them, found anew in the edit</source>
        <translation>Cuánto se acercaron los puntos a donde el objetivo los quería, buscados de nuevo en la edición</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>How long the full edit took</source>
        <translation>Cuánto tardó la edición completa</translation>
    </message>
    <message>
        <source>Strongest other</source>
        <translation>La otra más fuerte</translation>
    </message>
    <message>
        <source>What else the recognizer sees most of: the category it might be confused with</source>
        <translation>Qué más ve sobre todo el reconocedor: la categoría con la que podría confundirse</translation>
    </message>
    <message>
        <source>No recognizer is trained yet, so nobody can say how this face reads.</source>
        <translation>Aún no hay ningún reconocedor entrenado, así que nadie puede decir cómo se lee este rostro.</translation>
    </message>
    <message>
        <source>As it is, this face reads as &lt;b&gt;%1 %2&lt;/b&gt;. Choose an expression to change it.</source>
        <translation>Tal como está, este rostro se lee como &lt;b&gt;%1 %2&lt;/b&gt;. Elegir una expresión lo cambia.</translation>
    </message>
    <message>
        <source>same person %1</source>
        <translation>misma persona %1</translation>
    </message>
    <message>
        <source>%1 of the pixels untouched</source>
        <translation>%1 de los píxeles intactos</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>sin medir</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Whether the edit meets what you demand, to the right</source>
        <translation>Si la edición cumple lo que se exige a la derecha</translation>
    </message>
    <message>
        <source>Least probability of the target</source>
        <translation>Probabilidad mínima del objetivo</translation>
    </message>
    <message>
        <source>The first judge must give the target this much</source>
        <translation>El primer juez debe dar al objetivo al menos esto</translation>
    </message>
    <message>
        <source>Least likeness</source>
        <translation>Parecido mínimo</translation>
    </message>
    <message>
        <source>It must still be the same person by this cosine</source>
        <translation>Según este coseno debe seguir siendo la misma persona</translation>
    </message>
    <message>
        <source>target missed</source>
        <translation>objetivo fallado</translation>
    </message>
    <message>
        <source>another person</source>
        <translation>otra persona</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptada</translation>
    </message>
    <message>
        <source>Rejected: %1</source>
        <translation>Rechazada: %1</translation>
    </message>
</context>
<context>
    <name>mien::ui::ShortcutsDialog</name>
    <message>
        <source>Wheel</source>
        <translation>Rueda</translation>
    </message>
    <message>
        <source>Zoom at the mouse</source>
        <translation>Zoom en el ratón</translation>
    </message>
    <message>
        <source>Drag, Space+drag</source>
        <translation>Arrastrar, Espacio+arrastrar</translation>
    </message>
    <message>
        <source>Move the photo</source>
        <translation>Mover la foto</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doble clic</translation>
    </message>
    <message>
        <source>Fit / 100 %</source>
        <translation>Ajustar / 100 %</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Flechas</translation>
    </message>
    <message>
        <source>comma, period</source>
        <translation>coma, punto</translation>
    </message>
    <message>
        <source>Move the wipe</source>
        <translation>Mover la cortinilla</translation>
    </message>
    <message>
        <source>Next landmark</source>
        <translation>Punto siguiente</translation>
    </message>
    <message>
        <source>Shift+P</source>
        <translation>Mayús+P</translation>
    </message>
    <message>
        <source>Previous landmark</source>
        <translation>Punto anterior</translation>
    </message>
    <message>
        <source>Alt+arrows</source>
        <translation>Alt+flechas</translation>
    </message>
    <message>
        <source>Move the landmark</source>
        <translation>Mover el punto</translation>
    </message>
    <message>
        <source>Ctrl, with a landmark</source>
        <translation>Ctrl, con un punto</translation>
    </message>
    <message>
        <source>Move both sides</source>
        <translation>Mover ambos lados</translation>
    </message>
    <message>
        <source>Shift, with a landmark</source>
        <translation>Mayús, con un punto</translation>
    </message>
    <message>
        <source>Move the whole contour</source>
        <translation>Mover todo el contorno</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Put the brush or the box away</source>
        <translation>Dejar el pincel o el recuadro</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Acciones y sus teclas</translation>
    </message>
    <message>
        <source>Click the keys of an action and press new ones</source>
        <translation>Hacer clic en las teclas de una acción y pulsar otras</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Restore the defaults</source>
        <translation>Restaurar los valores</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Give every action its first keys back</source>
        <translation>Devuelve a cada acción sus primeras teclas</translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation>Cierra esta ventana (Esc)</translation>
    </message>
    <message>
        <source>On the photo</source>
        <translation>Sobre la foto</translation>
    </message>
    <message>
        <source>Keys of %1</source>
        <translation>Teclas de %1</translation>
    </message>
    <message>
        <source>Press new keys; Backspace: none</source>
        <translation>Pulsar nuevas teclas; Retroceso: ninguna</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”.</source>
        <translation>%1 pertenece a «%2».</translation>
    </message>
</context>
<context>
    <name>mien::ui::StackPanel</name>
    <message>
        <source>Nothing yet</source>
        <translation>Nada todavía</translation>
    </message>
    <message>
        <source>Copy the edit</source>
        <translation>Copiar la edición</translation>
    </message>
    <message>
        <source>The same edit once more on top</source>
        <translation>La misma edición otra vez encima</translation>
    </message>
    <message>
        <source>Remove the edit</source>
        <translation>Quitar la edición</translation>
    </message>
    <message>
        <source>Take this edit off the stack</source>
        <translation>Quita esta edición de la pila</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Do this edit later</source>
        <translation>Hace esta edición más tarde</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Do this edit earlier</source>
        <translation>Hace antes esta edición</translation>
    </message>
    <message>
        <source>New edit</source>
        <translation>Nueva edición</translation>
    </message>
    <message>
        <source>A further edit of this face, on top of the others</source>
        <translation>Otra edición de este rostro, encima de las demás</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Preajustes</translation>
    </message>
    <message>
        <source>Edits that you saved, or got from others</source>
        <translation>Ediciones guardadas, o recibidas de otros</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Ediciones</translation>
    </message>
    <message>
        <source>What is done to this face, from below upwards; drag to reorder</source>
        <translation>Lo que se hace a este rostro, de abajo arriba; arrastrar para reordenar</translation>
    </message>
    <message>
        <source>%1  ·  %2 %</source>
        <translation>%1  ·  %2 %</translation>
    </message>
    <message>
        <source>  ·  masked</source>
        <translation>  ·  con máscara</translation>
    </message>
</context>
<context>
    <name>mien::ui::StartPage</name>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Drop a photo here</source>
        <translation>Soltar una foto aquí</translation>
    </message>
    <message>
        <source>JPEG, PNG, TIFF, WebP or OpenEXR, in any bit depth. Nothing leaves this computer.</source>
        <translation>JPEG, PNG, TIFF, WebP u OpenEXR, con cualquier profundidad. Nada sale de este ordenador.</translation>
    </message>
    <message>
        <source>Open a photo…</source>
        <translation>Abrir una foto…</translation>
    </message>
    <message>
        <source>Open a photo</source>
        <translation>Abrir una foto</translation>
    </message>
    <message>
        <source>Choose a photo from a folder (Ctrl+O)</source>
        <translation>Elige una foto de una carpeta (Ctrl+O)</translation>
    </message>
    <message>
        <source>Or try a sample</source>
        <translation>O probar un ejemplo</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
</context>
<context>
    <name>mien::ui::TargetPanel</name>
    <message>
        <source>Expression of a photo</source>
        <translation>Expresión de una foto</translation>
    </message>
    <message>
        <source>Give this face the expression of the face in another photo</source>
        <translation>Da a este rostro la expresión del rostro de otra foto</translation>
    </message>
    <message>
        <source>Reset face</source>
        <translation>Restablecer rostro</translation>
    </message>
    <message>
        <source>Take every change of this face back (Ctrl+R)</source>
        <translation>Retira todos los cambios de este rostro (Ctrl+R)</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Expresión</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>Emoción</translation>
    </message>
    <message>
        <source>Choose an emotion and how much of it</source>
        <translation>Elige una emoción y cuánto de ella</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Ánimo</translation>
    </message>
    <message>
        <source>Point at how pleasant and how excited the face should look</source>
        <translation>Señala cuán agradable y excitado debe parecer el rostro</translation>
    </message>
    <message>
        <source>Muscles</source>
        <translation>Músculos</translation>
    </message>
    <message>
        <source>Move single muscles: FACS action units</source>
        <translation>Mueve músculos sueltos: unidades de acción FACS</translation>
    </message>
    <message>
        <source>This edit moves the landmarks themselves, as another photo or your hand has put them. Its opacity says how far. + (N) adds an edit with an emotion.</source>
        <translation>Esta edición mueve los puntos mismos, como los puso otra foto o la propia mano. Su opacidad dice cuánto. + (N) añade una edición con una emoción.</translation>
    </message>
    <message>
        <source>&amp;Landmark by landmark…</source>
        <translation>&amp;Punto por punto…</translation>
    </message>
    <message>
        <source>The nearest to the photo; only its opacity can be changed</source>
        <translation>Lo más parecido a la foto; solo se puede cambiar su opacidad</translation>
    </message>
    <message>
        <source>As &amp;muscles…</source>
        <translation>Como &amp;músculos…</translation>
    </message>
    <message>
        <source>A rest, and on it the action units that come nearest: each can be changed</source>
        <translation>Un reposo y, sobre él, las unidades de acción que más se acercan: cada una se puede cambiar</translation>
    </message>
</context>
<context>
    <name>mien::ui::Tour</name>
    <message>
        <source>Welcome to Mien</source>
        <translation>Te damos la bienvenida a Mien</translation>
    </message>
    <message>
        <source>A face, and what it should show</source>
        <translation>Un rostro, y lo que debe mostrar</translation>
    </message>
    <message>
        <source>Open a photo or drop one here. Click a face, then an emotion on the right; the slider says how much. “Mood” blends emotions by pointing, “Muscles” moves single ones, and a photo of somebody else can lend its expression.</source>
        <translation>Abrir una foto o soltarla aquí. Hacer clic en un rostro y luego en una emoción a la derecha; el control dice cuánto. «Ánimo» mezcla emociones señalando, «Músculos» mueve los sueltos, y la foto de otra persona puede prestar su expresión.</translation>
    </message>
    <message>
        <source>Edits stay edits</source>
        <translation>Las ediciones siguen siendo ediciones</translation>
    </message>
    <message>
        <source>On the left every face has a stack of edits: switch them off, reorder, fade, or paint where they act. The history keeps every step and every branch. Ctrl+S saves all of it as a project; the photo itself is never touched.</source>
        <translation>A la izquierda cada rostro tiene una pila de ediciones: se desactivan, reordenan, atenúan, o se pinta dónde actúan. El historial guarda cada paso y cada rama. Ctrl+S lo guarda todo como proyecto; la foto misma no se toca nunca.</translation>
    </message>
    <message>
        <source>Look, then believe the numbers</source>
        <translation>Primero mirar, luego creer en los números</translation>
    </message>
    <message>
        <source>Hold B for the photo before, W for a wipe, S for side by side. The scorecard says what recognizers make of the face and whether it is still the same person. Ctrl+E writes the photo at its own size and depth.</source>
        <translation>Mantener B muestra la foto de antes, W una cortinilla, S lado a lado. La evaluación dice qué opinan los reconocedores del rostro y si sigue siendo la misma persona. Ctrl+E escribe la foto con su propio tamaño y profundidad.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Close the tour; it does not come back</source>
        <translation>Cierra la introducción; no vuelve a aparecer</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>The next card</source>
        <translation>La tarjeta siguiente</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
</context>
</TS>
